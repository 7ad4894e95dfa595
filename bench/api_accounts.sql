-- 20,000 units and 110,000 accounts, for the benchmark of reads: the numbers count, not the words.
INSERT INTO unit_nodes (id, path, version)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
SELECT 5000000 + i, root.path || (5000000 + i) || '/', 1 FROM n, (SELECT path FROM unit_nodes ORDER BY length(path), id LIMIT 1) AS root;
INSERT INTO unit_versions (id, unit_id, name, short_name, credit_code, kind, level, parent_id, supervising_unit_id, sector_authority_id, area,
                           is_covered, state, decision, valid_from, valid_to, recorded_from, recorded_to)
SELECT u.id + 2000000, u.id, '云湾单位' || u.id, '单位' || u.id, NULL, 'subordinate_unit', 'town',
       (SELECT id FROM unit_nodes ORDER BY length(path), id LIMIT 1), NULL, NULL, '云湾市', 1, 'active', '编办文件', '2020-01-01', '9999-12-31',
       1577836800000, 9223372036854775807
FROM unit_nodes u WHERE u.id > 5000000;
INSERT INTO account_identities (id, platform, platform_account_id, version, last_post_at)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 110000)
SELECT 10000000 + i, CASE i % 3 WHEN 0 THEN 'wechat_subscription' WHEN 1 THEN 'weibo' ELSE 'douyin' END, 'bench_' || i, 1,
       1790000000000 + i * 1000
FROM n;
CREATE TEMP TABLE hosts AS SELECT row_number() OVER (ORDER BY id) - 1 AS ordinal, id FROM unit_nodes WHERE id > 5000000;
CREATE UNIQUE INDEX temp.hosts_ordinal ON hosts (ordinal);
INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, opened_on, is_baseline, valid_from,
                              valid_to, recorded_from, recorded_to)
SELECT a.id + 20000000, a.id, '云湾发布' || (a.id - 10000000), 'publishing', 'normal',
       (SELECT h.id FROM hosts h WHERE h.ordinal = a.id % 20000), '', '', '政务信息发布', '2020-01-01', 0, '2020-01-01', '9999-12-31',
       1577836800000, 9223372036854775807
FROM account_identities a WHERE a.id > 10000000;
UPDATE id_counter SET next = 40000000;
ANALYZE;
