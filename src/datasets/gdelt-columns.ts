// GDELT's columns by their place; the files as served have no header.
const ACTOR = [
  "Code",
  "Name",
  "CountryCode",
  "KnownGroupCode",
  "EthnicCode",
  "Religion1Code",
  "Religion2Code",
  "Type1Code",
  "Type2Code",
  "Type3Code",
];
const HEAD = ["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"];
const ACT = [
  "IsRootEvent",
  "EventCode",
  "EventBaseCode",
  "EventRootCode",
  "QuadClass",
  "GoldsteinScale",
  "NumMentions",
  "NumSources",
  "NumArticles",
  "AvgTone",
];
const GEO1 = ["Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID"];
const GEO2 = ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"];

const columns = (geo: readonly string[]) => [
  ...HEAD,
  ...["Actor1", "Actor2"].flatMap((actor) => ACTOR.map((name) => actor + name)),
  ...ACT,
  ...["Actor1Geo_", "Actor2Geo_", "ActionGeo_"].flatMap((place) => geo.map((name) => place + name)),
  "DATEADDED",
  "SOURCEURL",
];

/** The 58 columns of GDELT 1.0; before April 2013 without the last, SOURCEURL. */
export const GDELT1 = columns(GEO1);

/** The 61 columns of GDELT 2.0: each of the three places has an ADM2Code more. */
export const GDELT2 = columns(GEO2);
