// Figures and places in words.

const WHOLE = new Intl.NumberFormat("en");
const ONE_PLACE = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

export const whole = (number) => WHOLE.format(number);
export const decimal = (number) => ONE_PLACE.format(number);
export const percent = (share) => `${share > 0.99 && share < 1 ? ">99" : Math.round(share * 100)} %`;
export const plural = (number, noun) => `${whole(number)} ${noun}${number === 1 ? "" : "s"}`;

export function date(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString("en-GB", options);
}
