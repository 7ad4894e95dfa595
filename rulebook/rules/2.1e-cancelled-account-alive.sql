-- id: 2.1e-cancelled-account-alive
-- title: 注销后账号仍在
-- article: 152-2021.2.1
-- further_articles: [152-2021.2.3]
-- severity: serious
-- subject: account
-- closes: by_person
-- in_force_from: 2021-03-25
-- says: "「{account}」已于 {cancelled_on} 登记注销，{seen_on} 监测仍可访问或有新发布"
-- advice: 请核实：平台未完成注销的，退回重新办理；重新启用的，认定为擅自开设
-- evidence: {cancelled_on: 登记注销日, seen_on: 监测到的最近一天, last_post_on: 最近发布日}
-- examples:
--   violates: 3 月 1 日登记注销，3 月 5 日监测到该账号新发一条内容
--   complies: 登记注销后，平台上已查不到该账号
--
-- Counted from the day after the cancellation took effect: what was published or seen on the day itself may have been before it.
SELECT a.id AS subject_id, c.effective_on AS key, c.effective_on AS evidence_cancelled_on,
       (SELECT d.day FROM calendar AS d WHERE d.ordinal = s.watched_day) AS evidence_seen_on,
       coalesce((SELECT d.day FROM calendar AS d WHERE d.ordinal = s.last_post_day), '无') AS evidence_last_post_on
FROM accounts AS a
JOIN cancellations AS c ON c.account_id = a.id
JOIN silences AS s ON s.account_id = a.id
WHERE a.state IN ('cancelled_to_audit', 'cancelled') AND (s.watched_day > c.effective_day OR s.last_post_day > c.effective_day)
