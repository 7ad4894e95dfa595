#!/usr/bin/env python3
"""Draws the labelled corpora of the inspection engine from tests/corpora/templates/NAME.HALF.txt: the same seed gives the same bytes.

A template is a line `note | text`. In the text {slot} is drawn, ⟦…⟧ is a span that must be found, ⟦link:…⟧ one of another kind, \\n a line
end. The corpus holds one JSON object a line: {"text", "spans": [{"kind", "begin", "end"}], "note"}, offsets in bytes of UTF-8. All persons,
numbers, firms and places are made up. `--check` writes nothing and fails where a committed corpus differs.
"""

import argparse
import json
import pathlib
import random
import re
import sys

CORPORA = pathlib.Path(__file__).resolve().parent.parent / "tests" / "corpora"
KINDS = {"personal_data": "personal_data", "secrecy": "secrecy_marking", "form": "form", "advertising": "advertisement",
         "unrelated": "unrelated_content", "opinion": "personal_opinion"}
# Texts drawn from each template, and the share of them that stands among other sentences.
DRAWN = {"personal_data.dev": 20, "personal_data.held_out": 12, "secrecy.dev": 3, "secrecy.held_out": 3,
         "form.dev": 2, "form.held_out": 2, "advertising.dev": 5, "advertising.held_out": 6,
         "advertising.cold": 1, "advertising.cold2": 1,
         "unrelated.cold": 5, "opinion.cold": 5}
SURROUNDED = {"personal_data": 0.4, "secrecy": 0.0, "form": 0.3, "advertising": 0.4, "unrelated": 0.3, "opinion": 0.3}

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤欧阳"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文辉鹏宇浩欣怡子轩雨桐嘉豪思远佳琪晓东春燕海波永康淑珍润泽锦添家乐少芬伯仲"
TOWNS = ["青石镇", "河湾镇", "松岭街道", "白鹭镇", "东桥街道", "梅林镇", "沙田围镇", "望江街道"]
UNITS = ["云湾市卫生健康局", "云湾市民政局", "云湾市交通运输局", "青石镇人民政府", "云湾市教育局", "云湾市市场监督管理局", "云湾市司法局"]
DISEASES = ["肺癌", "尿毒症", "乙肝", "糖尿病", "高血压", "精神分裂症", "白血病", "肺结核", "抑郁症", "艾滋病", "冠心病", "脑梗死"]
GRADES = ["视力二级", "肢体三级", "听力一级", "智力二级", "精神二级"]
SHOPS = ["锦绣家居", "鲜果时光", "老街烧鹅", "云上茶舍", "好运来超市", "博学堂教育", "美丽佳人", "湾畔名苑"]
GOODS = ["妃子笑荔枝", "羊绒衫", "护肤套装", "真皮沙发", "蓝牙耳机", "养生茶", "儿童绘本", "空气净化器", "三文鱼", "羽绒被"]
STREETS = ["和平路", "新风街", "学院路", "滨江大道", "兴隆巷", "东正路", "幸福南路", "桂花街"]
VILLAGES = ["上村", "石塘村", "榕树头村", "黄竹坑村", "水围村"]
PROVINCES = "粤京沪浙苏鲁川湘鄂桂闽赣"
PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
NEUTRAL = ["近日，气温有所回升，请市民及时增减衣物。", "下一步，将持续做好跟踪服务。", "现场秩序井然，群众反响良好。",
           "会议要求，各有关单位要加强协作配合。", "感谢您的理解和支持。", "本次活动为期三天。", "有关情况通报如下。",
           "工作人员耐心解答了群众的提问。", "请广大市民相互转告。", "活动得到社区居民的欢迎。"]


class Draw:
    """One text's slots; every call draws anew."""

    def __init__(self, rng):
        self.rng = rng

    def digits(self, n):
        return "".join(self.rng.choice("0123456789") for _ in range(n))

    def slot(self, name):
        number = re.fullmatch(r"(?:num)(\d+)", name)
        if number:
            return self.rng.choice("123456789") + self.digits(int(number[1]) - 1)
        return str(getattr(self, name)())

    def surname(self):
        return self.rng.choice(SURNAMES[:-2])

    def name(self):
        surname = "欧阳" if self.rng.random() < 0.02 else self.surname()
        return surname + "".join(self.rng.choice(GIVEN) for _ in range(self.rng.choice([1, 2, 2, 2])))

    def birthday(self, first=1940, last=2010):
        return self.rng.randint(first, last), self.rng.randint(1, 12), self.rng.randint(1, 28)

    def id_body(self, birth):
        return self.rng.choice(["441900", "440106", "110101", "310104", "510104", "430102", "330106"]) + birth + self.digits(3)

    def id18(self):
        body = self.id_body("%04d%02d%02d" % self.birthday())
        return body + check_digit(body)

    def id18_bad(self):
        body = self.id_body("%04d%02d%02d" % self.birthday())
        return body + self.rng.choice([d for d in "0123456789" if d != check_digit(body)])

    def id18_baddate(self):
        body = self.id_body("%04d%02d%02d" % (self.rng.randint(1950, 2000), self.rng.randint(13, 99), self.rng.randint(32, 99)))
        return body + check_digit(body)

    def id18_spaced(self):
        n = self.id18()
        return f"{n[:6]} {n[6:14]} {n[14:]}"

    def id18_dotted(self):
        n = self.id18()
        return f"{n[:6]}-{n[6:14]}-{n[14:]}"

    def id18_full(self):
        return full_width(self.id18())

    def id18_zero(self):
        n = self.id18()
        return n[:9] + "\u200b" + n[9:]

    def id18_masked(self):
        n = self.id18()
        return n[:4] + "*" * 10 + n[14:]

    def id15(self):
        return self.id_body("%02d%02d%02d" % (self.rng.randint(40, 79), self.rng.randint(1, 12), self.rng.randint(1, 28)))

    def mobile(self):
        return self.rng.choice(["138", "139", "135", "150", "188", "177", "199", "166", "147", "186", "130"]) + self.digits(8)

    def mobile_spaced(self):
        n = self.mobile()
        return f"{n[:3]} {n[3:7]} {n[7:]}"

    def mobile_hyphen(self):
        n = self.mobile()
        return f"{n[:3]}-{n[3:7]}-{n[7:]}"

    def mobile_full(self):
        return full_width(self.mobile())

    def mobile_masked(self):
        n = self.mobile()
        return n[:3] + "****" + n[7:]

    def bank(self):
        body = self.rng.choice(["622202", "621700", "622848", "621661", "622588"]) + self.digits(12)
        return body + luhn_digit(body)

    def bank_bad(self):
        n = self.bank()
        return n[:-1] + str((int(n[-1]) + self.rng.randint(1, 9)) % 10)

    def bank_spaced(self):
        n = self.bank()
        return " ".join(n[i:i + 4] for i in range(0, len(n), 4))

    def spelled(self, number):
        rows = ["零一二三四五六七八九", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"]
        row = self.rng.choice(rows)
        words = "".join(row[int(c)] if c.isdigit() else c for c in number)
        return "-".join(words[i:i + 4] for i in range(0, len(words), 4)) if self.rng.random() < 0.3 else words

    def id18_words(self):
        return self.spelled(self.id18())

    def id18_bad_words(self):
        return self.spelled(self.id18_bad())

    def mobile_words(self):
        return self.spelled(self.mobile())

    def bank_words(self):
        return self.spelled(self.bank())

    def bank_bad_words(self):
        return self.spelled(self.bank_bad())

    def year_words(self):
        return "".join("〇一二三四五六七八九"[int(c)] for c in str(self.rng.randint(1978, 2026)))

    def capitals(self):
        return "".join("零壹贰叁肆伍陆柒捌玖"[self.rng.randint(1, 9)] + unit for unit in "万仟佰拾") + "元整"

    def passport(self):
        return self.rng.choice(["E", "G", "EA", "EB", "EJ"]) .ljust(1) + self.digits(8) if self.rng.random() < 0.6 else "E" + self.digits(8)

    def hkpermit(self):
        return self.rng.choice("HM") + self.digits(8)

    def plate_serial(self):
        return self.digits(2) + self.rng.choice(PLATE_LETTERS) + self.digits(2) if self.rng.random() < 0.6 else self.digits(5)

    def plate(self):
        return self.rng.choice(PROVINCES) + self.rng.choice(PLATE_LETTERS[:20]) + self.plate_serial()

    def plate_dotted(self):
        n = self.plate()
        return n[:2] + "·" + n[2:]

    def plate_green(self):
        return self.rng.choice(PROVINCES) + self.rng.choice(PLATE_LETTERS[:20]) + self.rng.choice("DF") + self.digits(5)

    def address(self):
        town = self.rng.choice(TOWNS)
        flat = [f"{self.rng.choice(STREETS)}{self.rng.randint(1, 300)}号{self.rng.randint(1, 12)}栋{self.rng.randint(101, 1803)}室",
                f"{self.rng.choice(STREETS)}{self.rng.randint(1, 300)}号",
                f"{self.rng.choice(VILLAGES)}{self.rng.choice('一二三四五六')}组{self.rng.randint(1, 99)}号",
                f"{self.rng.choice(STREETS)}{self.rng.randint(1, 99)}号之{self.rng.choice('一二三')}{self.rng.randint(2, 9)}楼{self.rng.randint(201, 909)}房"]
        return self.rng.choice(["云湾市", "广东省云湾市", ""]) + town + self.rng.choice(flat)

    def office_address(self):
        return f"云湾市{self.rng.choice(TOWNS)}{self.rng.choice(STREETS)}{self.rng.randint(1, 300)}号"

    def landline(self):
        return self.rng.choice(["0769-", "020-", "010-", "0755-"]) + self.rng.choice("2368") + self.digits(7)

    office_phone = landline

    def hotline400(self):
        return "400-" + self.digits(3) + "-" + self.digits(4)

    def hotline95(self):
        return "95" + self.digits(3)

    def credit(self):
        body = self.rng.choice(["91", "12", "11", "52"]) + self.rng.choice(["441900", "440100"]) + "MA" + self.digits(4) + self.rng.choice("ABCDEFGH") + self.digits(2)
        return body + credit_character(body)

    def projcode(self):
        return f"{self.rng.randint(2018, 2026)}-441900-{self.rng.randint(10, 99)}-0{self.rng.randint(1, 3)}-{self.digits(6)}"

    def date(self):
        y, m, d = self.birthday(2024, 2026)
        return f"{y}年{m}月{d}日"

    def born(self):
        y, m, d = self.birthday(1950, 2000)
        return f"{y}年{m}月{d}日"

    def childborn(self):
        y, m, d = self.birthday(2014, 2021)
        return f"{y}年{m}月"

    def ymd(self):
        return "%04d%02d%02d" % self.birthday(2023, 2026)

    def month(self):
        return f"{self.rng.randint(1, 12)}月"

    def age(self):
        return self.rng.randint(19, 88)

    def childage(self):
        return self.rng.randint(4, 13)

    def amount(self):
        return self.rng.choice([self.rng.randint(100, 999), self.rng.randint(1000, 9999)])

    def bigamount(self):
        return self.rng.randint(10**10, 10**12)

    def small(self):
        return self.rng.choice([20, 30, 50, 88, 100, 150, 200])

    def price(self):
        return self.rng.choice([199, 299, 399, 599, 899, 1280, 2680, 3999])

    def lowprice(self):
        return self.rng.choice(["9.9", "19.9", "29", "39", "59", "68", "88", "99"])

    def discount(self):
        return self.rng.choice(["5", "6.8", "7", "8", "8.5"])

    def secretyears(self):
        return self.rng.choice([1, 3, 5, 10, 15, 20, 30])

    def docno(self):
        return f"{self.rng.choice(['云府', '云府办', '云卫函', '云教', '云民'])}〔{self.rng.randint(2020, 2025)}〕{self.rng.randint(1, 200)}号"

    def handle(self):
        return self.rng.choice(["wx", "gz", "hy", "abc", "lily"]) + self.digits(self.rng.randint(4, 7))

    def token(self):
        return "".join(self.rng.choice("ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789") for _ in range(11))

    def token6(self):
        return self.token()[:6]

    def unit(self):
        return self.rng.choice(UNITS)

    def town(self):
        return self.rng.choice(TOWNS)

    def disease(self):
        return self.rng.choice(DISEASES)

    def grade(self):
        return self.rng.choice(GRADES)

    def shop(self):
        return self.rng.choice(SHOPS)

    def goods(self):
        return self.rng.choice(GOODS)

    def village(self):
        return self.rng.choice(VILLAGES)


def check_digit(body):
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return "10X98765432"[sum(int(c) * w for c, w in zip(body, weights)) % 11]


def luhn_digit(body):
    total = sum(sum(divmod(int(c) * (2 if i % 2 == 0 else 1), 10)) for i, c in enumerate(reversed(body)))
    return str(-total % 10)


def credit_character(body):
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(alphabet.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return alphabet[-total % 31]


def full_width(text):
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() else c for c in text)


def templates_of(file):
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            note, text = line.split(" | ", 1)
            yield note, text.replace("\\n", "\n").replace("\\t", "\t")


def labelled(text, kind):
    """The text without marks, and the spans that they stood around."""
    plain, spans = "", []
    for piece in re.split(r"(⟦(?:[a-z_]+:)?|⟧)", text):
        if piece.startswith("⟦"):
            spans.append({"kind": piece[1:-1] or kind, "begin": len(plain.encode())})
        elif piece == "⟧":
            spans[-1]["end"] = len(plain.encode())
        else:
            plain += piece
    return plain, spans


def drawn(name, half):
    """Every text of a corpus in its order: the number of its template, the text, its spans, the note."""
    rng = random.Random(f"{name}.{half}")
    seen = set()
    for number, (note, template) in enumerate(templates_of(CORPORA / "templates" / f"{name}.{half}.txt")):
        for _ in range(DRAWN[f"{name}.{half}"]):
            draw = Draw(rng)
            text = re.sub(r"\{([a-z_0-9]+)\}", lambda m: draw.slot(m[1]), template)
            if rng.random() < SURROUNDED[name]:
                text = rng.choice(NEUTRAL) + "\n" + text
                text += "\n" + rng.choice(NEUTRAL) if rng.random() < 0.5 else ""
            if text in seen:
                continue
            seen.add(text)
            yield number, *labelled(text, KINDS[name]), note


def corpus(name, half):
    return "".join(json.dumps({"text": text, "spans": spans, "note": note}, ensure_ascii=False) + "\n" for _, text, spans, note in drawn(name, half))


def corpus_file(name, half):
    return CORPORA / (f"{name}.jsonl" if half == "dev" else f"{name}_{half}.jsonl")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    is_check = parser.parse_args().check
    differs = []
    for template in sorted((CORPORA / "templates").glob("*.txt")):
        name, half = template.name.split(".")[:2]
        file = corpus_file(name, half)
        text = corpus(name, half)
        if is_check and (not file.exists() or file.read_text(encoding="utf-8") != text):
            differs.append(file.name)
        if not is_check:
            file.write_text(text, encoding="utf-8")
            print(f"{file.name}: {text.count(chr(10))} texts, {text.count('begin')} spans")
    if differs:
        sys.exit("not what the templates give: " + ", ".join(differs))


if __name__ == "__main__":
    main()
