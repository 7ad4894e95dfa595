// The commissioned company hands in what it saw; the office verifies the next morning, some of it a day later.
#include <algorithm>

#include "documents/qr.hpp"
#include "monitor_reports/commissions.hpp"
#include "monitor_reports/intake.hpp"
#include "simulation/office.hpp"

namespace yanlu::simulation {
namespace {

using monitor_reports::NewReport;

NewReport report_of(const Stage& stage, const PlannedReport& planned) {
    const PlannedAccount& account = stage.plan.accounts[planned.account];
    NewReport out{.number = planned.number,
                  .code = planned.code,
                  .platform = account.platform,
                  .platform_account_id = account.platform_account_id,
                  .found_on = planned.day};
    out.description = planned.post ? "该条内容不符合规范，见截图。" : "公开留言超过 5 个工作日未答复，见截图。";
    if (planned.post) {
        const PlannedPost& post = stage.plan.posts[*planned.post];
        out.found_on = Date::of(post.published_at);
        out.found_until = planned.day;
        out.post_link = post.url;
    }
    out.pictures = {{.file_name = "截图.png", .bytes = documents::write_qr_png(planned.number, 4)}};
    return out;
}

}  // namespace

void MonitorWork::work(Date day) {
    const auto& planned = stage_.plan.judgement.reports;
    if (planned.empty()) return;
    if (!commission_) commission(day);
    for (const PlannedReport& report : planned) {
        const auto waiting = to_verify_.find(report.number);
        if (waiting != to_verify_.end() && day > report.day) verify(report, waiting->second);
    }
    for (; next_ < planned.size() && planned[next_].day == day; ++next_) hand_in(planned[next_]);
}

void MonitorWork::commission(Date day) {
    monitor_reports::CommissionPlan plan{.number = "YW-" + std::to_string(day.year()) + "-01",
                                         .title = "政务新媒体第三方监测服务",
                                         .company = people_.monitor().actor.unit,
                                         .starts_on = day,
                                         .ends_on = stage_.plan.last_day + 90};
    plan.requirements = "每日巡查，发现问题一个工作日内报送，附截图和链接。";
    const Json made =
        stage_.must(monitor_reports::create_commission(stage_.context, people_.office("city_office_clerk"), plan), "commission");
    commission_ = monitor_reports::CommissionId{made.at("id").get<std::int64_t>()};
}

void MonitorWork::hand_in(const PlannedReport& report) {
    const Json made = stage_.must(monitor_reports::hand_in(stage_.context, people_.monitor(), *commission_, report_of(stage_, report)),
                                  "report " + report.number);
    const monitor_reports::ReportId id{made.at("report").at("id").get<std::int64_t>()};
    if (made.at("outcome") == "created") to_verify_[report.number] = id;
}

void MonitorWork::verify(const PlannedReport& report, monitor_reports::ReportId id) {
    const bool is_so = report.end != PlannedReport::End::rejected;
    stage_.must(monitor_reports::act_on_report(stage_.context, people_.office("city_office_clerk"), id, is_so ? "accept" : "reject",
                                               {.reason_code = is_so ? "" : "not_so"}),
                "verification of " + report.number);
    to_verify_.erase(report.number);
}

}  // namespace yanlu::simulation
