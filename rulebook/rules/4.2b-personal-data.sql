-- id: 4.2b-personal-data
-- title: 泄露个人信息
-- article: 152-2021.4.2
-- further_articles: []
-- severity: general
-- subject: post
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "「{account}」发布的《{post}》含 {hits} 处个人信息"
-- advice: 请立即撤下，去标识化后再发布
-- evidence: {hits: 命中处数, hit_id: 命中编号}
-- examples:
--   violates: 公示名单附完整身份证号码和手机号码
--   complies: 公示名单中身份证号码已隐去部分数字
--
-- The severity comes with the hit: a number whose check digit holds weighs more than one that only looks like it.
SELECT h.post_id AS subject_id, h.rule AS key,
       CASE WHEN sum(CASE WHEN h.severity = 'serious' THEN 1 ELSE 0 END) > 0 THEN 'serious' ELSE 'general' END AS severity,
       count(*) AS evidence_hits, min(h.id) AS evidence_hit_id
FROM hits AS h
WHERE h.kind = 'personal_data' AND h.severity IN ('serious', 'general') AND h.triage <> 'false_alarm'
GROUP BY h.post_id, h.rule
