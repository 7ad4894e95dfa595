-- id: 3.2b-unnamed-source
-- title: 转载内容来源不明
-- article: 152-2021.3.2
-- severity: general
-- subject: post
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "「{account}」发布的《{post}》转载内容的来源不是党委、政府网站或者稿源单位：{excerpt}"
-- advice: 请核实原始出处，改用党委、政府网站或者稿源单位的内容，或者删除；误判的，请说明理由
-- evidence: {hits: 命中处数, hit_id: 命中编号}
-- examples:
--   violates: 文末写“来源：网络”
--   complies: 文末写“来源：新华社”“来源：市人民政府网站”
--
-- A name that merely is not on an incomplete list is a hint for a reader and opens nothing; a false alarm counts no more.
SELECT h.post_id AS subject_id, h.rule AS key, count(*) AS evidence_hits, min(h.id) AS evidence_hit_id
FROM hits AS h
WHERE h.kind = 'source' AND h.severity IN ('serious', 'general') AND h.triage <> 'false_alarm'
GROUP BY h.post_id, h.rule
