#!/usr/bin/env python3
"""Texts that name their source in one of many ways, with the place, the unit and its status → JSON lines for `yanlu compare --score`.

`--set dev` draws from the ways that were known when the rules were written, `--set held_out` from others, written afterwards.
"""
import argparse
import json
import random

LISTED = {  # unit → how it is written
    "新华社": ["新华社", "新华网", "新华社客户端", "新华社微信公众号"], "人民日报": ["人民日报", "人民网", "人民日报客户端", "《人民日报》"],
    "中央广播电视总台": ["央视新闻", "央视网", "中央广播电视总台", "央视新闻客户端"], "光明日报": ["光明日报", "光明网"], "经济日报": ["经济日报", "中国经济网"],
    "中国新闻社": ["中新社", "中国新闻网", "中新网"], "中国青年报": ["中国青年报"], "法治日报": ["法治日报", "法治网"], "工人日报": ["工人日报"],
    "南方日报": ["南方日报", "南方网", "南方+客户端"], "羊城晚报": ["羊城晚报", "金羊网", "羊城派"], "广州日报": ["广州日报", "大洋网"], "东莞日报": ["东莞日报", "i东莞"],
}
GOVERNMENT = ["中国政府网", "云湾市人民政府", "云湾市人民政府网站", "云湾市教育局", "云湾市公安局交警支队", "国务院办公厅", "教育部", "云湾市卫生健康局官方微信", "国家税务总局云湾市税务局",
              "云湾市委宣传部", "石桥镇人民政府", "云湾市人力资源和社会保障局", "广东省人民政府门户网站", "云湾市总工会"]
UNLISTED = ["云湾生活圈", "都市情报站", "老王说房", "云湾本地宝典", "健康小贴士", "好物研究所", "云湾房产通", "周末去哪玩", "财经早知道", "吃货联盟"]
UNNAMED = ["网络", "互联网", "朋友圈", "网友", "综合网络", "网络整理", "微信群"]
BODIES = ["近日，全市各地扎实推进重点项目建设，一批民生工程提前完工。", "会议强调，要坚持以人民为中心，抓好各项工作落实。", "记者从发布会上获悉，新政策将进一步减轻企业负担。",
          "秋冬季节请注意防火防盗，出门前检查水电煤气。", "今年以来，我市持续优化营商环境，群众办事更加方便。", "专家提醒，接种疫苗是预防疾病的有效手段。"]
WAYS = {
    "dev": ["{body}\n来源：{s}", "{body}\n（来源：{s}）", "来源：{s}\n{body}", "{body}\n来源 | {s}", "{body}\n文章来源：{s} 作者：李明", "{body}\n转自：{s}", "{body}\n转自{s}", "据{s}报道，{body}",
            "据{s}消息，{body}", "{body}\n综合：{s}、{t}", "{body}\n来源：{s} 编辑：陈晨", "{body}\n【来源】{s}", "{body}\n信息来源：{s}", "{body}\n本文转自{s}", "//@{s}：{body}", "{body}\n文/{s}"],
    "held_out": ["{body}\n▍来源：{s}", "{body}\n来源丨{s}\n责编丨小林", "{body}\n内容来源：{s}、{t}", "{body}\n稿件来源：{s}（2026年3月5日）", "来源:{s}\n\n{body}", "{body}\n摘自{s}", "{body}\n转载自：{s}",
                 "{body}（据{s}电）", "据{s}3月5日报道，{body}", "{body}\n综合自{s}、{t}", "{body}\n素材来源：{s} 校对：阿青", "{body}\n—— END ——\n来源：{s}", "{body}\n原载于{s}", "{body}\n图文来源：{s}\n审核：王芳"],
}
WIRES = ["{s}北京3月5日电（记者 李明）{body}", "{s}云湾3月5日电 {body}"]
CLEAN = {
    "dev": ["{body}资金来源：财政拨款。", "{body}转载请注明出处。", "{body}据了解，项目投资1.2亿元。", "{body}文/李明 图/张华", "{body}这些经验来源于基层实践。", "{body}", "{body}据介绍，名额有限，报满即止。", "{body}经费来源由市财政统筹安排。"],
    "held_out": ["{body}水来源稳定，水质达标。", "{body}未经授权，不得转载。", "{body}来自各镇街的代表参加了活动。", "{body}据统计，参与人数超过三千。", "{body}作者：陈晨", "{body}主要收入来源是种植业。", "{body}据悉，电力供应有保障。",
                 "{body}该批物资转自外地仓库。"],
}


def choose(rng):
    status = rng.choices(["listed", "government", "unlisted", "unnamed"], [0.5, 0.25, 0.13, 0.12])[0]
    if status == "listed":
        name = rng.choice(sorted(LISTED))
        return status, name, rng.choice(LISTED[name])
    written = rng.choice({"government": GOVERNMENT, "unlisted": UNLISTED, "unnamed": UNNAMED}[status])
    return status, written, written


def named(rng, half, number):
    way = rng.choice(WIRES if rng.random() < 0.06 else WAYS[half])
    chosen = {"s": choose(rng), "t": choose(rng)}
    if way in WIRES:
        chosen["s"] = ("listed",) + rng.choice([("新华社", "新华社"), ("中国新闻社", "中新社")])
    elif "据" in way or "文/" in way:
        while chosen["s"][0] in ("unlisted", "unnamed"):
            chosen["s"] = choose(rng)
    text, sources = way.replace("{body}", rng.choice(BODIES)), []
    for slot, (status, name, written) in chosen.items():
        at = text.find("{" + slot + "}")
        if at < 0:
            continue
        text = text.replace("{" + slot + "}", written, 1)
        bare = written.strip("《》")
        begin = len(text[:at + written.index(bare)].encode())
        sources.append({"name": name, "status": status, "begin": begin, "end": begin + len(bare.encode())})
    return {"id": f"{half}-{number}", "text": text, "published_on": "2026-03-06", "sources": sources}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=sorted(WAYS), required=True)
    parser.add_argument("--texts", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    for number in range(1, options.texts + 1):
        row = named(rng, options.set, number)
        if rng.random() < 0.2:
            row = {"id": row["id"], "text": rng.choice(CLEAN[options.set]).replace("{body}", rng.choice(BODIES)), "published_on": "2026-03-06", "sources": []}
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
