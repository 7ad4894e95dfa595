-- id: 2.1b-event-account
-- title: 疑似为活动或专项工作开设账号
-- article: 152-2021.2.1
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」从名称看疑似为重大活动或专项工作单独开设"
-- advice: 请核实：确为活动或专项工作开设的，原则上并入本单位账号后注销；经批准的例外，请登记批准情况
-- evidence: {name: 账号名称}
-- examples:
--   violates: 某局为文化节开设微信公众号“某某文化节”
--   complies: 活动信息由本单位账号统一发布
--
-- A name is a hint and no proof. What was approved as an exception (原则上) is judged by 2.1b-event-account-still-open.
SELECT a.id AS subject_id, 'event_name' AS key, a.name AS evidence_name
FROM accounts AS a
WHERE a.in_force = 1
  AND (a.name LIKE '%文化节' OR a.name LIKE '%旅游节' OR a.name LIKE '%美食节' OR a.name LIKE '%艺术节' OR a.name LIKE '%博览会'
       OR a.name LIKE '%运动会' OR a.name LIKE '%马拉松' OR a.name LIKE '%组委会%' OR a.name LIKE '%专项行动%' OR a.name LIKE '%专项整治%'
       OR a.name LIKE '%指挥部%' OR a.name LIKE '%普查%')
  AND NOT EXISTS (SELECT 1 FROM opening_exceptions AS e WHERE e.account_id = a.id AND e.exception = 'single_event')
