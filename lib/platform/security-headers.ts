import "server-only";

type Situation = {
  /** Fresh for every request. */
  readonly nonce: string;
  /** The application is reached over https. */
  readonly isSecure: boolean;
  /** React's and Turbopack's own tools evaluate code, add styles and open a socket; only under `next dev`. */
  readonly isDevelopment: boolean;
};

/** What a browser may do with our pages: nothing but what is named. Also Next takes the nonce for its scripts from here. */
export function contentPolicy({ nonce, isDevelopment }: Omit<Situation, "isSecure">): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** Powers that no page of ours needs; those every browser knows, since an unknown one is reported as an error. */
const UNUSED =
  "accelerometer autoplay camera display-capture encrypted-media geolocation gyroscope magnetometer microphone midi payment usb";

const ALWAYS = [
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  // Not no-referrer, which would turn forms sent without JavaScript into `Origin: null`.
  ["referrer-policy", "same-origin"],
  [
    "permissions-policy",
    UNUSED.split(" ")
      .map((power) => `${power}=()`)
      .join(", "),
  ],
] as const;

const TWO_YEARS_SECONDS = 63_072_000;

/** The headers every answer carries. */
export function securityHeaders(situation: Situation): readonly (readonly [name: string, value: string])[] {
  const policy = ["content-security-policy", contentPolicy(situation)] as const;
  const strictTransport = ["strict-transport-security", `max-age=${TWO_YEARS_SECONDS}; includeSubDomains`] as const;
  return situation.isSecure ? [policy, strictTransport, ...ALWAYS] : [policy, ...ALWAYS];
}
