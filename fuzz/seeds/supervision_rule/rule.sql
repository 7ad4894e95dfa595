-- id: 3.1-serious-wording
-- title: 严重表述错误
-- article: 152-2021.3.1
-- further_articles: [19-2019.1.1]
-- severity: serious
-- subject: post
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "「{account}」发布的《{post}》表述有严重错误：{excerpt}"
-- advice: 请核对原文，2 小时内撤下或更正
-- evidence: {hits: 命中处数, hit_id: 命中编号}
-- examples:
--   violates: 国家机构名称写错字
--   complies: 机构名称、职务与权威来源一致
--
-- A veto item of 国办秘函〔2019〕19号; typos and forms are hints for the editor and open nothing.
SELECT h.post_id AS subject_id, h.rule AS key,
       CASE WHEN sum(CASE WHEN h.severity = 'serious' THEN 1 ELSE 0 END) > 0 THEN 'serious' ELSE 'general' END AS severity,
       count(*) AS evidence_hits, min(h.id) AS evidence_hit_id
FROM hits AS h
WHERE h.kind = 'serious_wording' AND h.severity IN ('serious', 'general') AND h.triage <> 'false_alarm'
GROUP BY h.post_id, h.rule
