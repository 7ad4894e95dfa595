#!/usr/bin/env python3
"""Pairs of versions of one announcement with the facts that differ → JSON lines for `yanlu compare --score`.

An announcement is a list of sentences, each in two or three wordings, with slots for its facts (tools/comparison_texts.py). The second version
takes other wordings, other orders and other writings of the same facts, which are traps, and now and then another fact, which must be found.
The same seed gives the same pairs.
"""
import argparse
import datetime
import json
import random
import re

import comparison_texts

SLOT = re.compile(r"\{(\w+):(\w+)(?:\|([^}]*))?\}")
CHINESE = "〇一二三四五六七八九"


def chinese(n):
    """0 to 99,999,999 as it is read."""
    if n >= 10000:
        high, low = divmod(n, 10000)
        return chinese(high) + "万" + ("" if low == 0 else ("零" if low < 1000 else "") + chinese(low))
    out, gap = "", False
    for unit, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, unit)
        if digit:
            out += ("零" if gap and out else "") + CHINESE[digit].replace("〇", "零") + word
            gap = False
        else:
            gap = bool(out)
    return out[1:] if out.startswith("一十") else out


def number_forms(n):
    forms = [str(n)]
    if n >= 1000:
        forms.append(f"{n:,}")
    if n >= 10000 and n % 1000 == 0:
        forms.append(f"{n // 1000 / 10:g}万")
    if n <= 100 or n % 100 == 0:
        forms.append(chinese(n))
    return forms


class Value:
    """One fact: may be written in several ways and changed into another."""

    def __init__(self, rng, kind, arguments):
        self.rng, self.kind, self.arguments = rng, kind, arguments
        self.value = self.fresh()

    def fresh(self):
        r = self.rng
        if self.kind == "date":
            return datetime.date(2026, 1, 1) + datetime.timedelta(days=r.randrange(365))
        if self.kind == "time":
            return r.choice(range(7 * 12, 21 * 12 + 1, 6)) * 5
        if self.kind == "weekday":
            return r.randrange(7)
        if self.kind == "money":
            return r.choice([50, 80, 120, 300, 500, 800, 1000, 2000, 5000, 12000, 30000, 56000, 100000])
        if self.kind == "count":
            return r.choice([2, 3, 5, 8, 12, 15, 20, 26, 30, 48, 60, 100, 120, 300, 500, 1200, 3000, 12000, 25000])
        if self.kind == "small":
            return r.randrange(2, 13)
        if self.kind == "percent":
            return r.choice([3.5, 5, 6.8, 8, 10, 12.5, 20, 30, 45, 60, 85, 98.6])
        if self.kind == "phone":
            return f"0769-2{r.randrange(10**7):07d}"
        if self.kind == "link":
            return f"https://{r.choice(['www', 'bm', 'fw', 'zwfw'])}.yunwan.gov.cn/{r.choice(['notice', 'apply', 'vote', 'job'])}/{r.randrange(1000, 9999)}"
        if self.kind == "document":
            return (r.choice(["云府办", "云人社发", "云教", "云府办函", "云卫健"]), r.choice([2024, 2025, 2026]), r.randrange(1, 200))
        return r.choice(self.arguments.split("/"))

    def other(self):
        while True:
            new = self.fresh()
            if self.kind == "date" and self.rng.random() < 0.6:
                new = self.value + datetime.timedelta(days=self.rng.choice([-10, -2, -1, 1, 2, 3, 7, 10]))
            if self.kind == "phone" and self.rng.random() < 0.7:
                at = self.rng.randrange(6, len(self.value))
                new = self.value[:at] + str((int(self.value[at]) + self.rng.randrange(1, 9)) % 10) + self.value[at + 1:]
            if self.kind == "document" and self.rng.random() < 0.7:
                new = (self.value[0], self.value[1], self.value[2] + self.rng.choice([-1, 1, 10]) or 3)
            same_year = self.kind != "date" or new.year == 2026
            if new != self.value and same_year and not (self.kind == "link" and new[:12] == "x"):
                return new

    def write(self, value, varied):
        """The text of a value; `varied` chooses another way of writing it."""
        r, v = self.rng, value
        if self.kind == "date":
            plain = f"{v.month}月{v.day}日"
            forms = [plain, f"{v.year}年{plain}", f"{chinese(v.month)}月{chinese(v.day)}日", v.isoformat(), f"{v.month}月{v.day}号", f"{v.year}.{v.month}.{v.day}"]
        elif self.kind == "time":
            hour, minute = divmod(v, 60)
            half = "上午" if hour < 12 else "下午" if hour < 18 else "晚上"
            twelve = hour if hour <= 12 else hour - 12
            if hour == 12:
                half = "中午"
            forms = [f"{hour}:{minute:02d}", f"{hour}时{minute}分" if minute else f"{hour}时",
                     half + (f"{twelve}时{minute}分" if minute else f"{twelve}时"), half + (f"{twelve}点{minute}分" if minute else f"{twelve}点"), f"{half}{twelve}:{minute:02d}"]
            if minute == 30:
                forms.append(f"{half}{twelve}点半")
        elif self.kind == "weekday":
            day = "一二三四五六日"[v]
            forms = [f"星期{day}", f"周{day}", "星期天" if v == 6 else f"周{day}"]
        elif self.kind == "money":
            forms = [f + "元" for f in number_forms(v)]
        elif self.kind in ("count", "small"):
            units = self.arguments.split("/")
            forms = [f + u for u in units for f in number_forms(v) if not (v == 2 and f == "二")]
        elif self.kind == "percent":
            forms = [f"{v:g}%", f"{v:g}％"] + ([f"百分之{chinese(int(v))}"] if v == int(v) else [])
        elif self.kind == "phone":
            forms = [v, v.replace("-", "—"), v[5:], v[:4] + "-" + v[5:9] + " " + v[9:], f"（{v[:4]}）{v[5:]}"]
        elif self.kind == "link":
            forms = [v, v.replace("https://", "http://"), v + "/"]
        elif self.kind == "document":
            forms = [f"{v[0]}{a}{v[1]}{b}{v[2]}号" for a, b in ("〔〕", "[]", "（）")]
        else:
            forms = v.split("~")
        return r.choice(forms) if varied else forms[0]


KINDS = {"count": "quantity", "small": "quantity", "phone": "telephone", "document": "document_number", "office": "place"}


class Announcement:
    def __init__(self, rng, sentences):
        self.rng, self.sentences, self.values = rng, sentences, {}
        # What ends is later than what begins: {from} and {to}, {start} and {end}.
        for wordings in sentences:
            for wording in wordings:
                for name, kind, arguments in SLOT.findall(wording):
                    if name not in self.values:
                        self.values[name] = Value(rng, kind, arguments)
        while not self.is_in_order({name: value.value for name, value in self.values.items()}):
            for name in ("from", "to", "start", "end"):
                if name in self.values:
                    self.values[name].value = self.values[name].fresh()

    @staticmethod
    def is_in_order(values):
        return all(values[first] < values[last] for first, last in (("from", "to"), ("start", "end")) if first in values and last in values)

    def version(self, values, varied, order, wordings):
        text, spans = "", {}
        for number in order:
            wording = wordings[number]
            end = 0
            for slot in SLOT.finditer(wording):
                text += wording[end:slot.start()]
                name = slot.group(1)
                written = self.values[name].write(values[name], varied and self.rng.random() < 0.6)
                spans.setdefault(name, []).append((len(text.encode()), len((text + written).encode())))
                text += written
                if written[-1:].isdigit() and wording[slot.end():slot.end() + 1] == "{":
                    text += " "
                end = slot.end()
            text += wording[end:]
        return text, spans


def make_pair(rng, texts):
    note, sentences = rng.choice(texts)
    one = Announcement(rng, sentences)
    first = {name: value.value for name, value in one.values.items()}
    second = dict(first)
    order = list(range(len(sentences)))
    wordings = [rng.choice(each) for each in sentences]
    a, spans_a = one.version(first, rng.random() < 0.3, order, wordings)
    traps = []
    if rng.random() < 0.35:
        rest = order[1:]
        rng.shuffle(rest)
        order = order[:1] + rest
        traps.append("reordered")
    if rng.random() < 0.35 and len(order) > 3:
        order.remove(rng.choice(order[1:]))
        traps.append("shortened")
    if rng.random() < 0.6:
        wordings = [rng.choice(each) for each in sentences]
        traps.append("reworded")
    said = [name for number in order for name in (slot[0] for slot in SLOT.findall(wordings[number])) if name in spans_a]
    changed = rng.sample(sorted(set(said)), min(len(set(said)), rng.choices([0, 1, 2, 3], [0.35, 0.4, 0.2, 0.05])[0]))
    while True:
        for name in changed:
            second[name] = one.values[name].other()
        if one.is_in_order(second):
            break
    b, spans_b = one.version(second, rng.random() < 0.7, order, wordings)
    differences = [{"kind": KINDS.get(one.values[name].kind, one.values[name].kind), "a": list(spans_a[name][0]), "b": list(spans_b[name][0])} for name in changed]
    return {"a": a, "b": b, "differences": differences, "note": f"{note} {' '.join(traps)}".strip()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=["dev", "held_out"], required=True)
    parser.add_argument("--pairs", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    texts = comparison_texts.DEV if options.set == "dev" else comparison_texts.HELD_OUT
    for number in range(options.pairs):
        pair = make_pair(rng, texts)
        print(json.dumps({"id": f"{options.set}-{number + 1}", **pair}, ensure_ascii=False))


if __name__ == "__main__":
    main()
