// rulebook/calendars → exit 1 and the days that differ from what two public data packages say.
// The two agree for 2021–2026. Before that they differ on some days, so there ours must equal one of them, day by day.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parse } from "yaml";

const folderOf = (name) => join(dirname(createRequire(import.meta.url).resolve("yaml")), "../..", name);
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const agreedSince = 2021;

function eachDay(from, to) {
  const days = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

function ours(folder, year) {
  const table = parse(readFileSync(join(folder, `${year}.yaml`), "utf8"), { schema: "failsafe" });
  const works = new Map();
  for (const holiday of table.holidays) for (const day of eachDay(holiday.from, holiday.to)) works.set(day, false);
  for (const day of table.makeup_workdays ?? []) works.set(day, true);
  return works;
}

function chineseDays(year) {
  const table = readJson(join(folderOf("chinese-days"), `dist/years/${year}.json`));
  const works = new Map(Object.keys(table.holidays).map((day) => [day, false]));
  for (const day of Object.keys(table.workdays)) works.set(day, true);
  return works;
}

function holidayCalendar(year) {
  const { dates } = readJson(join(folderOf("holiday-calendar"), `data/CN/${year}.json`));
  return new Map(dates.map((entry) => [entry.date, entry.type === "transfer_workday"]));
}

function isWorkingDay(works, day) {
  const weekday = new Date(day).getUTCDay();
  return works.get(day) ?? (weekday > 0 && weekday < 6);
}

const folder = process.argv[2];
const years = readdirSync(folder).filter((name) => /^\d{4}\.yaml$/.test(name)).map((name) => Number(name.slice(0, 4)));
let differing = 0;
let compared = 0;
for (const year of years) {
  const [mine, first, second] = [ours(folder, year), chineseDays(year), holidayCalendar(year)];
  for (const day of eachDay(`${year}-01-01`, `${year}-12-31`)) {
    const answers = [first, second].map((works) => isWorkingDay(works, day));
    const isRight = (year >= agreedSince ? answers.every : answers.some).call(answers, (answer) => answer === isWorkingDay(mine, day));
    compared += 1;
    if (isRight) continue;
    differing += 1;
    console.error(`${day}: the rule book says ${isWorkingDay(mine, day) ? "working day" : "rest"}, chinese-days ${answers[0]}, holiday-calendar ${answers[1]}`);
  }
}
console.log(`calendar check: ${compared} days of ${years.length} years compared, ${differing} differ`);
process.exit(differing === 0 && years.length > 0 ? 0 : 1);
