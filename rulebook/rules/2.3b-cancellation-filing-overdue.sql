-- id: 2.3b-cancellation-filing-overdue
-- title: 注销后未按期提交注销申请
-- article: 152-2021.2.3
-- further_articles: [152-2021.2.1]
-- severity: general
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」{effective_on} {occasion}，应于 {due_on} 前在{system}提交注销申请，已逾期 {overdue_days} 天"
-- advice: 请立即在该系统提交注销申请，并在备案页面登记回执
-- parameters:
--   - {name: follows_later_clock, title: 两个期限不一致时以较晚的认定逾期（1 是，0 以较早的）, type: integer, unit: choice, values: [{from: 2021-03-25, value: 1, source: 系统默认}]}
--   - {name: submitted_counts, title: 已提交等待回执的视为按期（1 是，0 否）, type: integer, unit: choice, values: [{from: 2021-03-25, value: 1, source: 152-2021.2.3}]}
-- evidence: {occasion: 备案事项, effective_on: 生效日期, due_on: 申请期限, overdue_days: 逾期天数, system: 备案系统}
-- examples:
--   violates: 微信公众号周五进入冻结期，下周四仍未在市级平台提交注销申请
--   complies: 微信公众号周五进入冻结期，下周三前已在两个系统提交注销申请
--
-- 二(一) says 3 days after it takes effect, 二(三) 3 working days after the deletion or the entry into the freeze: the reminder follows the
-- earlier of the two, the finding the later.
SELECT q.account_id AS subject_id, q.filing_system || ':' || q.occasion || ':' || q.effective_on AS key,
       CASE q.occasion WHEN 'freezing' THEN '进入冻结期' ELSE '注销' END AS evidence_occasion,
       q.effective_on AS evidence_effective_on, q.limit_on AS evidence_due_on, $as_of_day - q.limit_day AS evidence_overdue_days,
       q.system_zh AS evidence_system
FROM (SELECT f.account_id, f.filing_system, f.system_zh, f.occasion, f.effective_on, f.state, f.submitted_on,
             CASE WHEN $follows_later_clock = 1 THEN f.last_due_on ELSE f.due_on END AS limit_on,
             CASE WHEN $follows_later_clock = 1 THEN f.last_due_day ELSE f.due_day END AS limit_day
      FROM overdue_filings AS f
      WHERE f.kind = 'filing' AND f.occasion IN ('cancellation', 'freezing') AND f.filing_system <> 'app_filing') AS q
CROSS JOIN accounts AS a
CROSS JOIN units AS u
WHERE a.id = q.account_id AND u.id = a.host_unit_id AND $as_of_day > q.limit_day
  AND (q.state = 'due' OR (q.state = 'submitted' AND ($submitted_counts = 0 OR q.submitted_on > q.limit_on)))
  AND (u.kind <> 'enterprise' OR u.is_covered = 1)
