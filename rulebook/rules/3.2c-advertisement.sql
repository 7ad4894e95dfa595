-- id: 3.2c-advertisement
-- title: 刊登商业广告或广告链接
-- article: 152-2021.3.2
-- further_articles: []
-- severity: general
-- subject: post
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "「{account}」发布的《{post}》含商业广告或广告链接：{excerpt}"
-- advice: 请删除广告内容或链接；误判的，请说明理由
-- evidence: {hits: 命中处数, hit_id: 命中编号}
-- examples:
--   violates: 文末附商家优惠和加微信购买的联系方式
--   complies: 发布政府采购公告、惠民活动通知
--
-- Hints are for a reader to look at and open nothing; a hit that a person called a false alarm counts no more.
SELECT h.post_id AS subject_id, h.rule AS key,
       CASE WHEN sum(CASE WHEN h.severity = 'serious' THEN 1 ELSE 0 END) > 0 THEN 'serious' ELSE 'general' END AS severity,
       count(*) AS evidence_hits, min(h.id) AS evidence_hit_id
FROM hits AS h
WHERE h.kind IN ('advertisement', 'link') AND h.severity IN ('serious', 'general') AND h.triage <> 'false_alarm'
GROUP BY h.post_id, h.rule
