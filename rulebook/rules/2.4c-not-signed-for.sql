-- id: 2.4c-not-signed-for
-- title: 派发的问题未签收
-- article: 152-2021.2.4
-- severity: hint
-- subject: unit
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "{unit}收到“{finding}”已 {days} 天未签收"
-- advice: 请登录签收并开始整改
-- parameters:
--   - {name: max_days, title: 派发后的签收天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 2, source: 系统默认}]}
-- evidence: {finding: 问题, days: 已过天数}
-- examples:
--   violates: 3 月 2 日派发，3 月 5 日仍未签收
--   complies: 派发后两日内签收
SELECT f.unit_id AS subject_id, CAST(f.id AS TEXT) AS key, f.title AS evidence_finding, $as_of_day - f.dispatched_day AS evidence_days
FROM known_findings AS f
WHERE f.state = 'to_sign_for' AND f.signed_at IS NULL AND $as_of_day - f.dispatched_day > $max_days AND f.rule NOT LIKE '2.4c-%'
