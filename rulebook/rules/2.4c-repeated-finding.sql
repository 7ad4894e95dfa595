-- id: 2.4c-repeated-finding
-- title: 同类问题反复出现
-- article: 152-2021.2.4
-- further_articles: ["152-2021.4.3"]
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」在 {window_days} 天内第 {times} 次出现“{repeated_rule}”"
-- advice: 请分析原因，建立长效机制；屡改屡犯的，可约谈或建议关停
-- parameters:
--   - {name: window_days, title: 统计天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 90, source: 系统默认}]}
--   - {name: min_times, title: 次数, type: integer, unit: times, values: [{from: 2021-03-25, value: 3, source: 系统默认}]}
-- evidence: {repeated_rule: 规则, times: 次数, window_days: 统计天数}
-- examples:
--   violates: 同一账号一个季度内三次停更
--   complies: 停更整改后保持更新
SELECT f.account_id AS subject_id, f.rule AS key, f.rule AS evidence_repeated_rule, count(*) AS evidence_times, $window_days AS evidence_window_days
FROM known_findings AS f
CROSS JOIN accounts AS a
WHERE a.id = f.account_id AND a.in_force = 1 AND f.is_false_alarm = 0 AND f.severity <> 'hint' AND $as_of_day - f.first_day < $window_days
GROUP BY f.account_id, f.rule
HAVING count(*) >= $min_times
