"""Announcements of a fictional city for tools/make_comparison_pairs.py: (note, sentences), each sentence in several wordings.

{name:kind} or {name:kind|choices}; choices of names are separated by /, writings of one name by ~. Kinds: date, time, weekday, money, count and
small (with their units), percent, phone, link, document, place, office, person.
"""

DEV = [
    ("停水", [
        ["因供水管网改造，{start:date}{from:time}起，{where:place|东湖路/西湖路/建设大道/人民南路}一带暂停供水。", "受管网改造影响，{where:place}一带自{start:date}{from:time}起停止供水。"],
        ["预计{end:date}{to:time}恢复供水。", "恢复供水时间预计为{end:date}{to:time}。"],
        ["受影响用户约{users:count|户}，请提前储水。", "本次停水涉及用户{users:count|户}，请做好储水准备。"],
        ["咨询电话：{phone:phone}。", "如有疑问，请拨打供水热线{phone:phone}咨询。"],
    ]),
    ("招聘", [
        ["{office:office|云湾市教育局/云湾市民政局/云湾市水务局}面向社会公开招聘工作人员{n:count|名/人}。", "因工作需要，{office:office}拟公开招聘工作人员{n:count|名/人}。"],
        ["报名时间为{start:date}至{end:date}。", "报名从{start:date}开始，到{end:date}结束。"],
        ["笔试定于{exam:date}{at:time}举行，考点设在{place:place|云湾市第一中学/云湾市第三中学/云湾市实验小学}。", "{exam:date}{at:time}在{place:place}举行笔试。"],
        ["报名网址：{link:link}，联系人：{who:person|陈志强/李晓梅/张国华/黄伟}，联系电话：{phone:phone}。", "请登录{link:link}报名，咨询请联系{who:person}，电话{phone:phone}。"],
    ]),
    ("补贴", [
        ["根据《{doc:document}》，符合条件的毕业生可申请一次性补贴{money:money}。", "符合条件的毕业生，每人可以领取一次性补贴{money:money}，依据为{doc:document}。"],
        ["全市名额共{quota:count|个/名}，申请截止时间为{end:date}。", "申请到{end:date}截止，名额为{quota:count|个/名}，额满即止。"],
        ["材料齐全的，{days:small|个工作日}内办结。", "自受理之日起{days:small|个工作日}内完成审核。"],
        ["办理地点：{place:place|市政务服务中心/市行政服务中心}{floor:small|楼/层}，电话：{phone:phone}。", "请到{place:place}{floor:small|楼/层}窗口办理，咨询电话为{phone:phone}。"],
    ]),
    ("讲座", [
        ["{day:date}（{week:weekday}）{at:time}，市图书馆举办公益讲座。", "市图书馆将于{day:date}（{week:weekday}）{at:time}举办公益讲座。"],
        ["主讲人{who:person|王建平/刘秋云/何俊/罗海燕}教授，现场座位{seats:count|个}。", "讲座由{who:person}教授主讲，设座位{seats:count|个}。"],
        ["活动免费，预约电话：{phone:phone}。", "免费入场，请致电{phone:phone}预约。"],
        ["每人限领门票{tickets:small|张}。", "每位读者最多领取{tickets:small|张}门票。"],
    ]),
    ("接种", [
        ["{start:date}起，全市{sites:small|个}接种点开展流感疫苗接种。", "流感疫苗接种将于{start:date}在全市{sites:small|个}接种点启动。"],
        ["接种时间为每周{week:weekday}{from:time}至{to:time}。", "各接种点每逢{week:weekday}{from:time}—{to:time}接种。"],
        ["截至目前，已接种{done:count|人次/人}，接种率{rate:percent}。", "目前接种率为{rate:percent}，累计接种{done:count|人次/人}。"],
        ["联系人：{who:person|周敏/吴国栋/邓丽华}，电话：{phone:phone}。", "详情请咨询{phone:phone}，联系人{who:person}。"],
    ]),
    ("交通管制", [
        ["{day:date}{from:time}至{to:time}，对{road:place|滨江大道/松山路/环城北路}实行交通管制。", "{road:place}将于{day:date}{from:time}至{to:time}实施交通管制。"],
        ["管制期间，过往车辆请绕行{other:place|东城路/新华路/学院路}。", "请过往车辆提前绕行{other:place}。"],
        ["投入警力{police:count|名}，设置引导点{points:small|个/处}。", "现场设引导点{points:small|个/处}，安排警力{police:count|名}维持秩序。"],
        ["交警咨询电话：{phone:phone}。", "如需咨询，请拨打交警部门电话{phone:phone}。"],
    ]),
    ("征求意见", [
        ["现就《云湾市养犬管理办法》公开征求意见，期限至{end:date}。", "《云湾市养犬管理办法》向社会征求意见，截止日期为{end:date}。"],
        ["意见可发送至{link:link}，或者邮寄至{place:place|市司法局/市公安局/市城管局}。", "可登录{link:link}提交意见，也可邮寄到{place:place}。"],
        ["联系人：{who:person|梁伟明/谢芳/郑少华}，联系电话：{phone:phone}。", "咨询请致电{phone:phone}，联系人{who:person}。"],
    ]),
    ("会议", [
        ["{day:date}，副市长{who:person|林国强/曾志明/徐文静}出席在{place:place|市会议中心/市民大厦/国际会展中心}召开的推进会。", "{day:date}，推进会在{place:place}召开，副市长{who:person}出席。"],
        ["今年以来，全市完成投资{money:money}，同比增长{rate:percent}。", "会议指出，全市已完成投资{money:money}，同比增长{rate:percent}。"],
        ["共有{n:count|个}项目开工，{m:small|个}项目竣工。", "全市开工项目{n:count|个}，竣工项目{m:small|个}。"],
    ]),
    ("招生", [
        ["义务教育阶段学校报名时间为{start:date}{from:time}至{end:date}{to:time}。", "义务教育学校于{start:date}{from:time}开始报名，{end:date}{to:time}截止。"],
        ["今年共提供公办学位{n:count|个}，比去年增加{more:count|个}。", "全市公办学位{n:count|个}，较上年增加{more:count|个}。"],
        ["咨询可拨打{phone:phone}，或者登录{link:link}。", "详情见{link:link}，咨询电话{phone:phone}。"],
    ]),
    ("体检", [
        ["65岁及以上老年人可于{start:date}至{end:date}到{place:place|东城街道社区卫生服务中心/南城街道社区卫生服务中心/北城街道社区卫生服务中心}免费体检。", "{start:date}至{end:date}，65岁及以上老年人可前往{place:place}参加免费体检。"],
        ["体检时间为上班日{from:time}至{to:time}，请空腹。", "请于上班日{from:time}至{to:time}空腹前往。"],
        ["每天限{n:count|人/名}，预约电话{phone:phone}。", "每日名额{n:count|人/名}，请拨打{phone:phone}预约。"],
    ]),
    ("艺术节", [
        ["{town:place|石桥镇/清溪镇/望牛镇}第{n:small|届}群众艺术节将于{day:date}{at:time}开幕。", "{day:date}{at:time}，{town:place}第{n:small|届}群众艺术节开幕。"],
        ["开幕式地点：{place:place|文化广场/体育广场/人民公园}。", "开幕式在{place:place}举行。"],
        ["艺术节期间安排演出{shows:small|场}，预计观众{people:count|人次/人}。", "期间共有演出{shows:small|场}，预计吸引观众{people:count|人次/人}。"],
        ["门票{price:money}，订票电话{phone:phone}。", "票价{price:money}，请致电{phone:phone}订票。"],
    ]),
    ("公积金", [
        ["根据{doc:document}文件，自{start:date}起调整住房公积金贷款额度。", "自{start:date}起，住房公积金贷款额度按{doc:document}文件调整。"],
        ["个人最高可贷{single:money}，家庭最高可贷{family:money}。", "家庭贷款最高{family:money}，个人贷款最高{single:money}。"],
        ["首付比例不低于{rate:percent}。", "首付款比例最低为{rate:percent}。"],
        ["咨询热线：{phone:phone}。", "请拨打{phone:phone}咨询。"],
    ]),
    ("暴雨", [
        ["市气象台{day:date}{at:time}发布暴雨橙色预警信号。", "{day:date}{at:time}，市气象台发布暴雨橙色预警信号。"],
        ["预计未来{hours:small|小时/个小时}降雨量将达{rain:count|毫米}。", "未来{hours:small|小时/个小时}雨量预计达到{rain:count|毫米}。"],
        ["全市开放应急避难场所{n:count|处/个}，转移群众{people:count|人/名}。", "已转移群众{people:count|人/名}，开放应急避难场所{n:count|处/个}。"],
        ["市三防办值班电话：{phone:phone}。", "如遇险情，请拨打市三防办电话{phone:phone}。"],
    ]),
    ("志愿服务", [
        ["{day:date}{at:time}，{who:person|何志刚/冯丽/钟伟强}老师带领{n:count|名/位}志愿者走进{place:place|东湖社区/西湖社区/阳光社区}。", "{n:count|名/位}志愿者在{who:person}老师带领下，于{day:date}{at:time}走进{place:place}。"],
        ["活动发放资料{copies:count|份}，服务居民{people:count|人次/人}。", "共服务居民{people:count|人次/人}，发放资料{copies:count|份}。"],
        ["下一场活动定于{next:date}举行。", "下次活动时间为{next:date}。"],
    ]),
]

# Written after the rules were, in other words, and looked at by nobody who changed a rule.
HELD_OUT = [
    ("图书馆闭馆", [
        ["因内部设施检修，{where:place|云湾市图书馆/云湾市博物馆/云湾市科学馆}拟于{start:date}起闭馆。", "{where:place}因检修设施，定于{start:date}起暂停对外开放。"],
        ["重新开放日期为{end:date}，开放时段{from:time}至{to:time}不变。", "{end:date}重新开馆，开馆时间仍为{from:time}至{to:time}。"],
        ["闭馆期间借阅到期的图书自动续借{days:small|天}。", "到期图书可自动续借{days:small|天}。"],
        ["读者服务电话{phone:phone}。", "有疑问的读者，请致电{phone:phone}。"],
    ]),
    ("高温补贴", [
        ["用人单位应当向高温作业劳动者发放津贴，标准为每月{money:money}。", "高温津贴发放标准：每人每月{money:money}。"],
        ["津贴自{start:date}起发放，至{end:date}止。", "发放时间从{start:date}到{end:date}。"],
        ["未按规定发放的，劳动者可拨打{phone:phone}投诉。", "投诉举报电话：{phone:phone}。"],
        ["政策依据为{doc:document}。", "相关规定见{doc:document}。"],
    ]),
    ("马拉松", [
        ["第{n:small|届}云湾马拉松将于{day:date}{at:time}鸣枪，起点设在{place:place|体育中心/市民广场/滨海公园}。", "{day:date}{at:time}，第{n:small|届}云湾马拉松在{place:place}起跑。"],
        ["参赛规模{people:count|人}，其中外地选手占{rate:percent}。", "本届赛事共有{people:count|人}参赛，外地选手比例为{rate:percent}。"],
        ["报名费{price:money}，报名入口：{link:link}。", "请登录{link:link}报名，费用为{price:money}。"],
        ["赛事组委会联系人{who:person|江海波/廖静怡/唐启明}，电话{phone:phone}。", "组委会电话：{phone:phone}，联系人：{who:person}。"],
    ]),
    ("核酸与门诊", [
        ["{place:place|市第一人民医院/市第二人民医院/市中医院}发热门诊{day:date}起迁至门诊楼{floor:small|楼/层}。", "自{day:date}起，{place:place}发热门诊搬至门诊楼{floor:small|楼/层}。"],
        ["接诊时间为每日{from:time}到{to:time}。", "每日接诊时间：{from:time}—{to:time}。"],
        ["就诊咨询电话为{phone:phone}。", "就诊前可以拨打{phone:phone}咨询。"],
    ]),
    ("旧改", [
        ["今年计划改造老旧小区{n:count|个}，惠及居民{people:count|户}。", "全年计划完成{n:count|个}老旧小区改造，受益居民{people:count|户}。"],
        ["项目总投资{money:money}，其中财政资金占{rate:percent}。", "总投资为{money:money}，财政资金占比{rate:percent}。"],
        ["首批项目于{start:date}动工，{end:date}前完工。", "第一批工程{start:date}开工，计划{end:date}前完成。"],
        ["群众意见可向{office:office|云湾市住房和城乡建设局~云湾市住建局~市住建局/云湾市城市管理和综合执法局~市城管局}反映，电话{phone:phone}。", "如有意见，请向{office:office}反映，联系电话：{phone:phone}。"],
    ]),
    ("驾考", [
        ["{day:date}起，科目一考试每周安排{n:small|场}，每场{seats:count|人}。", "科目一考试自{day:date}起每周举行{n:small|场}，每场容纳{seats:count|人}。"],
        ["考场位于{place:place|东城考场大楼/南城考场大楼/西城考场大楼}，请提前{minutes:small|分钟}到场。", "请考生提前{minutes:small|分钟}到达{place:place}。"],
        ["考试费{fee:money}，补考费{again:money}。", "补考费为{again:money}，首次考试费为{fee:money}。"],
    ]),
    ("垃圾分类", [
        ["截至{day:date}，全市建成分类投放点{n:count|个/处}，覆盖率达{rate:percent}。", "全市分类投放点已达{n:count|个/处}，截至{day:date}覆盖率为{rate:percent}。"],
        ["今年处罚违规投放{cases:count|宗/起}，罚款{money:money}。", "年内共查处违规投放{cases:count|宗/起}，罚款金额{money:money}。"],
        ["市民可以通过{link:link}查询投放点。", "投放点查询网址为{link:link}。"],
        ["监督电话{phone:phone}，每周{week:weekday}有专人值守。", "每逢{week:weekday}专人接听，监督电话为{phone:phone}。"],
    ]),
    ("地铁", [
        ["地铁2号线将于{day:date}{at:time}开通，首班车{from:time}，末班车{to:time}。", "{day:date}{at:time}，地铁2号线正式开通运营，首末班车时间为{from:time}和{to:time}。"],
        ["全线设站{n:small|座}，单程约{minutes:small|分钟}。", "线路共有车站{n:small|座}，全程运行约{minutes:small|分钟}。"],
        ["起步价{price:money}，预计日均客流{people:count|人次}。", "预计每天客流{people:count|人次}，起步票价{price:money}。"],
        ["换乘站为{place:place|云湾东站/云湾西站/云湾北站}。", "乘客可在{place:place}换乘。"],
    ]),
    ("创业大赛", [
        ["大赛设一等奖{first:small|名/个}，奖金{big:money}；二等奖奖金{small:money}。", "一等奖{first:small|名/个}，各奖励{big:money}，二等奖奖励{small:money}。"],
        ["报名截止{end:date}{at:time}，决赛{final:date}举行。", "请于{end:date}{at:time}前报名，决赛日期为{final:date}。"],
        ["咨询联系{who:person|蔡俊杰/潘美玲/邹文斌}，电话{phone:phone}。", "联系人：{who:person}；联系电话：{phone:phone}。"],
    ]),
    ("任前公示", [
        ["拟任职人员公示期为{start:date}至{end:date}。", "公示时间：{start:date}至{end:date}。"],
        ["来访请到{place:place|市行政中心主楼/市行政中心副楼/市政府大院东楼}{room:small|楼}，受理时间{from:time}至{to:time}。", "来访地点为{place:place}{room:small|楼}，接待时间{from:time}至{to:time}。"],
        ["举报电话：{phone:phone}。", "请通过电话{phone:phone}反映情况。"],
    ]),
    ("粮价", [
        ["市场监测显示，大米零售价每公斤{price:money}，环比上涨{rate:percent}。", "大米每公斤零售价为{price:money}，较上月上涨{rate:percent}。"],
        ["全市储备粮{tons:count|吨}，可供应{months:small|个月}。", "目前储备粮食{tons:count|吨}，能保障{months:small|个月}供应。"],
        ["价格举报热线{phone:phone}。", "发现哄抬价格的，请拨打{phone:phone}举报。"],
        ["监测点增至{n:small|个}，新增的一个在{place:place|新河市场/长安市场/中心农贸市场}。", "其中新增监测点位于{place:place}，监测点总数为{n:small|个}。"],
    ]),
    ("夏令营", [
        ["青少年宫夏令营{start:date}开营，{end:date}结束，面向{age:small|岁}以上学生。", "夏令营时间为{start:date}至{end:date}，招收{age:small|岁}以上学生。"],
        ["每期招收{n:count|名/人}，每人收费{fee:money}。", "每人费用{fee:money}，每期名额{n:count|名/人}。"],
        ["集合地点：{place:place|青少年宫东门/青少年宫西门/青少年宫南门}，集合时间{at:time}。", "请于{at:time}在{place:place}集合。"],
        ["带队老师{who:person|覃小燕/莫家豪/温嘉欣}，联系电话{phone:phone}。", "联系电话{phone:phone}，带队的是{who:person}老师。"],
    ]),
]
