// Event data coded by others (GDELT, ICEWS, POLECAT, ACLED, KEDS, PLOVER), row by row to Events. Empty until the issue that fills it.
export {};
