#!/usr/bin/env python3
"""News items and service items as JSON lines → posts of made-up accounts, one a theme or department, for `yanlu-train themes` and `distances`.

make_theme_accounts.py NEWS.jsonl SERVICES.jsonl > POSTS.jsonl

No data names whose account published it. A news item belongs to the theme whose words its title alone holds; one that fits several themes or none
belongs to no account and is only learned from. A service item belongs to its department; it has no day, so that seven in ten, drawn with a seed,
count as before the split and the others as behind it.
"""
import json
import random
import re
import sys

THEMES = {
    "教育": "教育|学校|高校|高考|招生|学生|教师",
    "水利防汛": "水利|防汛|汛期|洪水|暴雨|水库|抗洪|节水|供水|降雨",
    "交通": "铁路|高铁|公路|交通|民航|机场|港口|物流|航线|客运",
    "税务财政": "税|财政|预算|国债|补贴",
    "文旅": "旅游|文旅|文化|博物馆|非遗|考古|景区|演出|文艺",
    "公安": "公安|警|诈骗|反诈|治安|禁毒|犯罪",
    "卫健": "医疗|医院|卫生|健康|疫苗|医保|药品|疾病|患者",
    "农业": "农业|粮|乡村|春耕|秋收|农民|夏收|种植|农村|畜牧",
    "法治": "法院|检察|司法|法治|立法|人大常委会|法律|条例",
    "生态环境": "生态|环保|污染|碳|绿色|森林|湿地|黄河|长江",
    "外交": "外交|访问|会见|会谈|联合国|双边|大使|外长",
    "科技": "科技|航天|卫星|火箭|空间站|量子|芯片|人工智能|科研|创新",
    "体育": "奥运|亚运|冠军|锦标赛|世界杯|运动会|体育|全运",
    "就业社保": "就业|社保|养老|人社|招聘|工资|职业技能|民政|救助",
    "能源工业": "电力|石油|天然气|煤|能源|工业|制造|钢铁|发电",
    "外贸投资": "外贸|进口|出口|进出口|自贸|进博会|投资|关税|海关|消费",
    "国防": "军|国防|海军|空军|部队|演训|退役",
    "气象灾害": "气象|台风|寒潮|高温|地震|救灾|山火|预警|降温",
    "国际": "以色列|巴勒斯坦|加沙|乌克兰|俄罗斯|美国|日本|韩国|英国|法国|德国|伊朗|叙利亚|黎巴嫩",
}
BEFORE, BEHIND = "2024-06-01", "2025-06-01"


def news(file):
    for line in open(file, encoding="utf-8"):
        item = json.loads(line)
        themes = [name for name, words in THEMES.items() if re.search(words, item["title"])]
        account = f"新闻·{themes[0]}" if len(themes) == 1 else ""
        yield {"account": account, "at": item["published_at"][:10], "title": item["title"], "text": item["text"]}


def services(file):
    draw = random.Random(1)
    for line in open(file, encoding="utf-8"):
        item = json.loads(line)
        text = "\n".join(item[key] for key in ("matter_name", "accept_standard", "handle_condition", "handle_process") if item.get(key))
        at = BEFORE if draw.random() < 0.7 else BEHIND
        yield {"account": f"事项·{item['DEPT_NAME']}", "at": at, "title": item["TASK_NAME"], "text": text}


if __name__ == "__main__":
    for post in [*news(sys.argv[1]), *services(sys.argv[2])]:
        print(json.dumps(post, ensure_ascii=False))
