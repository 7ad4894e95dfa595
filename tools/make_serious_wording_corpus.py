#!/usr/bin/env python3
"""Makes tests/corpora/serious_wording.jsonl: own sentences with one slip of a protected name each, and the same sentences written right.

Slips: a character of the same sound (commonest reading, tone left out), a missing, a doubled, two swapped characters; everywhere in the name. The names
are listed here, not taken from the rule book, so that a name that it lacks is a miss."""
import json
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parent.parent
SENTENCES = """据了解，{}有关情况将于本周五向社会公布。
会议指出，要把{}的有关要求落到实处。
记者从市有关部门获悉，{}的工作正在推进。
全市党员干部认真学习领会{}，结合实际抓好落实。
本次活动由{}指导，各镇街共同参与。
一年来，我们紧紧围绕{}开展工作，取得明显成效。
近日，{}印发通知，部署下一步重点任务。
根据{}的部署，我市制定了实施方案。""".splitlines()
NAMES = """中华人民共和国 中国共产党 中国特色社会主义 全国人民代表大会 中国人民政治协商会议 中央军事委员会 最高人民法院 最高人民检察院 国家监察委员会
国务院办公厅 国家发展和改革委员会 人力资源和社会保障部 住房和城乡建设部 工业和信息化部 国家税务总局 国家统计局 国家能源局 中国科学院 中央组织部 中央宣传部
人民代表大会常务委员会 市场监督管理局 退役军人事务局 街道办事处 疾病预防控制中心 住房公积金管理中心 习近平总书记 社会主义核心价值观 人类命运共同体
中华民族伟大复兴 中国式现代化 全过程人民民主 供给侧结构性改革 全面从严治党 党风廉政建设 生态文明建设 网络安全法 个人信息保护法 行政处罚法 安全生产法 未成年人保护法
内蒙古自治区 香港特别行政区 粤港澳大湾区 黑龙江省 东莞市 国务院 总书记 市委书记 副市长 人民法院 检察院 解放军 共产党 社会主义 共同富裕 乡村振兴 脱贫攻坚 依法治国 一国两制""".split()
PER_NAME = 8
# What is left of a name may be right by itself, as an expression or as a name of a former organ: nobody can call it a slip.
READS_RIGHT = {"工业和信息化", "国家统计", "市场监督管理", "网络安全", "个人信息保护", "行政处罚", "安全生产", "国家税务局", "国家能源", "中央组织"}


def same_sound():
    rows = [line.split("\t") for line in (ROOT / "src/training/tables/characters.tsv").read_text(encoding="utf-8").splitlines()]
    words = (ROOT / "src/training/tables/words.tsv").read_text(encoding="utf-8")
    sounds, groups = {}, {}
    for char, readings, *_ in rows:
        sound = readings.split(",")[0].rstrip("12345")
        sounds[char] = sound
        if words.count(char) > 60:  # a character that people write
            groups.setdefault(sound, []).append(char)
    return lambda char: [other for other in groups.get(sounds.get(char), []) if other != char]


def slips(name, rng, alike):
    kind = rng.choice(("sound", "sound", "missing", "doubled", "swapped"))
    at = rng.randrange(len(name) - (kind == "swapped"))
    if kind == "sound" and alike(name[at]):
        return kind, name[:at] + rng.choice(alike(name[at])) + name[at + 1:]
    if kind == "missing" and len(name) > 4:
        return kind, name[:at] + name[at + 1:]
    if kind == "doubled":
        return kind, name[:at] + name[at] + name[at:]
    if kind == "swapped" and name[at] != name[at + 1]:
        return kind, name[:at] + name[at + 1] + name[at] + name[at + 2:]
    return slips(name, rng, alike)


def main():
    rng = random.Random(20261130)
    alike = same_sound()
    with open(ROOT / "tests/corpora/serious_wording.jsonl", "w", encoding="utf-8") as out:
        for name in NAMES:
            for i in range(PER_NAME):
                sentence = rng.choice(SENTENCES)
                kind, written = slips(name, rng, alike)
                begin = len(sentence.split("{}")[0].encode())
                span = {"kind": "serious_wording", "begin": begin, "end": begin + len(written.encode())}
                place = "short name" if len(name) < 5 else "name"
                spans, note = ([], "trap, reads right") if written in READS_RIGHT else ([span], f"{place}, {kind}")
                print(json.dumps({"text": sentence.format(written), "spans": spans, "note": note}, ensure_ascii=False), file=out)
            for sentence in SENTENCES[:4]:
                print(json.dumps({"text": sentence.format(name), "spans": [], "note": "written right"}, ensure_ascii=False), file=out)


if __name__ == "__main__":
    main()
