-- about: 备案内容：截至当日每个账号在每个系统中最近一次备案所填报的各项内容；source 为登记信息中的名称，手工填写的为空
-- account: account_id
-- Only the latest filing of an account in a system counts: by the day it was filed, then by its id.
SELECT f.id AS filing_id, f.account_id, f.filing_system, f.system_zh, f.settled_on, s.ordinal AS settled_day, c.field, c.source, c.value
FROM filings AS f
JOIN filed_fields AS c ON c.filing_id = f.id AND c.recorded_from <= $known_as_of AND c.recorded_to > $known_as_of
JOIN calendar_days AS s ON s.day = f.settled_on
WHERE f.state = 'filed' AND f.kind = 'filing'
  AND NOT EXISTS (SELECT 1 FROM filings AS g
                  WHERE g.account_id = f.account_id AND g.filing_system = f.filing_system AND g.state = 'filed' AND g.kind = 'filing'
                    AND (g.settled_on > f.settled_on OR (g.settled_on = f.settled_on AND g.id > f.id)))
