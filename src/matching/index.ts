// Which claims state the same event, who denies it, and which origins it goes back to. Empty until the issue that fills it.
export {};
