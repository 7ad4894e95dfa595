-- about: 注销：账号最近一次登记注销完成的日期；effective_day 为其日序数（截至当日生效、截至所知时点已登记）
-- account: account_id
SELECT a.account_id, max(a.effective_on) AS effective_on, max(d.ordinal) AS effective_day
FROM account_acts AS a
JOIN calendar_days AS d ON d.day = a.effective_on
WHERE a.event IN ('record_cancellation', 'complete_cancellation') AND a.effective_on <= $as_of AND a.recorded_at <= $known_as_of
GROUP BY a.account_id
