-- id: 4.3b-proposal-undecided
-- title: 约谈、建议函提议未按期研定
-- article: 152-2021.4.3
-- severity: hint
-- subject: unit
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "{what}提议（{about}）应于 {due_on} 前研定，已超过 {overdue_days} 天"
-- advice: 请在“约谈与问责”中研定：办理、延期或不予办理均可，不予办理的须说明理由
-- evidence: {what: 事项, about: 涉及, due_on: 研定期限, overdue_days: 超过天数, case_id: 事项编号}
-- examples:
--   violates: 3 月 2 日被省府办通报，3 月 10 日仍未研定是否约谈
--   complies: 3 月 2 日被省府办通报，3 月 6 日已安排约谈
--
-- The office decides: the finding is its own. An admonition that was postponed or appointed is due on its day.
SELECT o.id AS subject_id, CAST(c.id AS TEXT) AS key,
       CASE c.kind WHEN 'admonition' THEN '约谈' ELSE '关停（注销）建议函' END AS evidence_what, u.short_name AS evidence_about,
       c.due_on AS evidence_due_on, $as_of_day - c.due_day AS evidence_overdue_days, c.id AS evidence_case_id
FROM ladder_progress AS c
JOIN units AS u ON u.id = c.unit_id
JOIN units AS o ON o.kind = 'city_office' AND o.state = 'active'
WHERE (c.state = 'proposed' OR (c.kind = 'admonition' AND c.state IN ('postponed', 'appointed'))) AND c.due_at < $as_of_end
