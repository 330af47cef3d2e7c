import { phrases } from "./labels.ts";

/** What a page looked like, to judge why it gave no article. */
export interface PageSeen {
  readonly title: string;
  /** All that a reader sees, banners too. */
  readonly visible: string;
  /** What was taken for the article; "" for nothing. */
  readonly body: string;
  /** Whether the page itself says that it holds an article: JSON-LD or an <article>. */
  readonly marked: boolean;
  /** The source of a page that has a script or a <noscript>. */
  readonly scripts?: string | undefined;
}

/** The shortest body that is taken for an article without the page's own word; a teaser or a cookie notice is shorter. */
const SHORT = 200;
/** The longest consent notice; it holds at least two of its phrases. */
const NOTICE = 1500;

/** Why a page holds no article, if it holds none: a consent wall, a script's empty frame, an empty page. */
export function noArticle(page: PageSeen): readonly [reason: string, detail: string] | undefined {
  const { body, marked } = page;
  const isShort = marked ? body === "" : body.length < SHORT;
  const isNotice = !marked && body.length < NOTICE && phrases("consent", body) > 1;
  const asks = phrases("consent", page.visible) > 1 || phrases("consent", page.title) > 0;
  if (asks && (isShort || isNotice))
    return [
      "consent wall",
      "The page asks for consent to cookies and shows no article. Open it in a browser and save it from there.",
    ];
  const waits =
    page.scripts !== undefined && (phrases("script", `${page.title}\n${page.scripts}`) > 0 || page.visible.length < 40);
  if (waits && isShort)
    return ["script-only page", "The page shows its text only to a browser that runs scripts. Open it there and save it."];
  if (!/\p{L}/u.test(page.visible) && body === "") return ["empty page", "The page holds no text. Check its address."];
  if (body === "") return ["no article", "No article was found in the page. Save the article's text as .txt and give that."];
  return undefined;
}
