-- about: 办理事项：截至当日生效、截至所知时点已登记的关停、注销等事项（event 为事项代码，见 rulebook/machines/account.yaml）及其说明网址
-- account: account_id
SELECT a.id, a.account_id, a.event, a.effective_on, d.ordinal AS effective_day, a.notice_url, a.decision
FROM account_acts AS a
LEFT JOIN calendar_days AS d ON d.day = a.effective_on
WHERE a.effective_on <= $as_of AND a.recorded_at <= $known_as_of
