-- id: 2.1e-shutdown-without-notice
-- title: 关停未在平台作出说明
-- article: 152-2021.2.1
-- severity: general
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」{shut_on} 登记关停，没有登记平台上的说明"
-- advice: 关停须停止更新并在平台作出说明：请发布说明，并登记其网址
-- evidence: {shut_on: 关停日期}
-- examples:
--   violates: 账号停更后没有发布任何说明
--   complies: 停更当日在平台发布关停说明，并登记网址
SELECT a.id AS subject_id, c.effective_on AS key, c.effective_on AS evidence_shut_on
FROM accounts AS a
JOIN acts AS c ON c.account_id = a.id
WHERE a.state = 'shut_down' AND c.event = 'record_shutdown' AND c.notice_url = ''
  AND NOT EXISTS (SELECT 1 FROM acts AS later
                  WHERE later.account_id = a.id AND later.event = 'record_shutdown' AND later.id > c.id)
