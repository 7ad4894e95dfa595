-- id: 2.3a-census-not-answered
-- title: 摸查统计逾期未报
-- article: 152-2021.2.3
-- severity: general
-- subject: unit
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "{unit}没有按期报送“{census}”，期限 {due_on}，已逾期 {overdue_days} 天"
-- advice: 请核对本单位账号，由负责人签署后报送
-- evidence: {census: 摸查统计, due_on: 报送期限, overdue_days: 逾期天数}
-- examples:
--   violates: 摸查统计要求 3 月 31 日前报送，4 月 1 日仍未签署
--   complies: 期限内签署报送；没有账号的，签署零报告
SELECT s.unit_id AS subject_id, CAST(s.census_id AS TEXT) AS key, s.title AS evidence_census, s.due_on AS evidence_due_on,
       $as_of_day - s.due_day AS evidence_overdue_days
FROM census_answers AS s
WHERE s.is_answered = 0 AND $as_of_day > s.due_day
