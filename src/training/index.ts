// Learns the models of syntax from treebanks, and makes the dictionaries they use: nothing that reads imports from here.
export { type TrainOptions, train } from "./train.ts";
