-- about: 日历：2015 至 2040 年每一天的序数、是否工作日、累计工作日
SELECT d.day, d.ordinal, d.is_working_day, d.working_ordinal, d.is_provisional
FROM calendar_days AS d
