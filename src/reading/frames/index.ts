// Frames: which words state an event, and who of those around them does what to whom.
export { alternativesOf, slotsOf } from "./cells.ts";
export type { Alternative, Complement, Frame, Need, Shape, Slot } from "./frame.ts";
export { type Match, type MatchOptions, matchFrames } from "./match.ts";
export { type FrameRow, type FrameTable, framesOf, frameTable } from "./table.ts";
