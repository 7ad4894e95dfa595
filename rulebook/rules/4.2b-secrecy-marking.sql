-- id: 4.2b-secrecy-marking
-- title: 出现涉密标识
-- article: 152-2021.4.2
-- further_articles: [19-2019.1.2]
-- severity: serious
-- subject: post
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "「{account}」发布的《{post}》出现涉密或内部资料标识：{excerpt}"
-- advice: 请立即撤下并按保密规定处置，同时报告市政府办公室
-- evidence: {hits: 命中处数, hit_id: 命中编号}
-- examples:
--   violates: 发布带有「机密★」标识的文件
--   complies: 发布已公开的文件，无密级标识
--
-- Every hit of this kind is urgent; the office judges what it is worth.
SELECT h.post_id AS subject_id, h.rule AS key,
       CASE WHEN sum(CASE WHEN h.severity = 'serious' THEN 1 ELSE 0 END) > 0 THEN 'serious' ELSE 'general' END AS severity,
       count(*) AS evidence_hits, min(h.id) AS evidence_hit_id
FROM hits AS h
WHERE h.kind = 'secrecy_marking' AND h.severity IN ('serious', 'general') AND h.triage <> 'false_alarm'
GROUP BY h.post_id, h.rule
