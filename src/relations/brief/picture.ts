import type { Lang } from "../../model/lang.ts";
import { chart } from "../chart.ts";
import { quadsOf } from "./brief.ts";
import { filled } from "./calendar.ts";
import { formatOf, LOCALES } from "./format.ts";
import type { MeasuredRelation } from "./input.ts";
import { WORDS } from "./languages.ts";
import { periodName } from "./names.ts";

/** The chart of a measured relation in one language, as SVG; undefined when there is no period to draw. */
export function picture(measured: MeasuredRelation, dataset: string, lang: Lang): string | undefined {
  const words = WORDS[lang];
  const format = formatOf(lang);
  const periods = filled(measured.relation.periods);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return undefined;
  const title = `${format.country(measured.relation.a)} – ${format.country(measured.relation.b)}`;
  const events = periods.reduce((sum, period) => sum + period.events, 0);
  const speech = { words, format };
  const window =
    first === last
      ? periodName(first.period, speech)
      : `${periodName(first.period, speech)} – ${periodName(last.period, speech)}`;
  return chart(
    {
      periods: periods.map((period) => ({
        from: period.from,
        to: period.to,
        events: period.events,
        quads: quadsOf(period),
        ...(period.events > 0 && period.mean !== undefined ? { mean: period.mean } : {}),
        ...(period.level === undefined
          ? {}
          : { level: period.level, low: period.low ?? period.level, high: period.high ?? period.level }),
      })),
      breaks: measured.breaks.flatMap(({ period }) => {
        const at = periods.find((one) => one.period === period)?.from;
        return at === undefined ? [] : [{ at, label: periodName(period, speech) }];
      }),
    },
    {
      locale: LOCALES[lang],
      title,
      description: words.chart.description(title, window),
      source: words.chart.source(dataset, words.count.events(events)),
      levelAxis: words.chart.levelAxis,
      eventsAxis: words.chart.eventsAxis,
      level: words.chart.level,
      band: words.chart.band,
      mean: words.chart.mean,
      quads: words.quads,
    },
  );
}
