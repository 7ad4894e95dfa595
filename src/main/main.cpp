// The wiring: which modules the program consists of, as flat lists.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>

#include "accountability/follow.hpp"
#include "accountability/routes.hpp"
#include "accountability/settings.hpp"
#include "assessment/assessment.hpp"
#include "assessment/routes.hpp"
#include "census/jobs.hpp"
#include "census/process.hpp"
#include "census/routes.hpp"
#include "cli/command_line.hpp"
#include "compare/comparer.hpp"
#include "consolidation/cases.hpp"
#include "consolidation/routes.hpp"
#include "consolidation/settings.hpp"
#include "filings/filing_systems.hpp"
#include "filings/follow_accounts.hpp"
#include "filings/jobs.hpp"
#include "filings/process.hpp"
#include "filings/routes.hpp"
#include "flow/follow_organisation.hpp"
#include "flow/machines.hpp"
#include "imports/imports.hpp"
#include "imports/routes.hpp"
#include "jobs/runner.hpp"
#include "monitor_reports/problem_codes.hpp"
#include "monitor_reports/process.hpp"
#include "monitor_reports/routes.hpp"
#include "monitoring/account_profiles.hpp"
#include "monitoring/distance_rule.hpp"
#include "monitoring/hit_exceptions.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/inspection_settings.hpp"
#include "monitoring/picture_intake_settings.hpp"
#include "monitoring/post_pictures.hpp"
#include "monitoring/routes.hpp"
#include "monitoring/word_process.hpp"
#include "opening/application_process.hpp"
#include "opening/follow_units.hpp"
#include "opening/jobs.hpp"
#include "opening/opening_settings.hpp"
#include "opening/routes.hpp"
#include "organisation/commands.hpp"
#include "organisation/permissions.hpp"
#include "organisation/routes.hpp"
#include "organisation/session.hpp"
#include "organisation/settings.hpp"
#include "overview/finding_kinds.hpp"
#include "overview/overview.hpp"
#include "overview/shelf.hpp"
#include "overview/tiles.hpp"
#include "papers/jobs.hpp"
#include "papers/process.hpp"
#include "papers/routes.hpp"
#include "papers/templates.hpp"
#include "pictures/reader.hpp"
#include "pictures/worker.hpp"
#include "public_register/fake_report_process.hpp"
#include "public_register/routes.hpp"
#include "reconciliation/abbreviations.hpp"
#include "reconciliation/routes.hpp"
#include "reconciliation/settings.hpp"
#include "registry/follow_units.hpp"
#include "registry/platforms.hpp"
#include "registry/routes.hpp"
#include "releases/matches.hpp"
#include "releases/routes.hpp"
#include "releases/settings.hpp"
#include "rounds/corrections.hpp"
#include "rounds/jobs.hpp"
#include "rounds/routes.hpp"
#include "rounds/settings.hpp"
#include "statistics/routes.hpp"
#include "supervision/follow_units.hpp"
#include "supervision/jobs.hpp"
#include "supervision/judge_account.hpp"
#include "supervision/manual_items.hpp"
#include "supervision/office_settings.hpp"
#include "supervision/own_rules.hpp"
#include "supervision/process.hpp"
#include "supervision/routes.hpp"
#include "supervision/rule_changes.hpp"
#include "supervision/rules.hpp"
#include "supervision/settings.hpp"

namespace {

template <class Part>
void load(const yanlu::Rulebook& rulebook) {
    rulebook.part<Part>();
}

void add_sessions(yanlu::cli::Wiring& out) {
    using namespace yanlu;
    const auto memory = std::make_shared<organisation::SessionMemory>();
    out.jobs.push_back({"organisation.signs_of_life", std::chrono::seconds(30), [memory](Context& c) { memory->write_signs_of_life(c); }});
    out.resolve_session = [memory](Context& context, std::string_view token) -> std::optional<http::Visitor> {
        auto session = memory->resolve(context, token);
        if (!session) return std::nullopt;
        return http::Visitor{std::move(session->caller), std::move(session->csrf_token), session->must_change_password};
    };
}

yanlu::Result<yanlu::reconciliation::HandedIn> handed_in(yanlu::Context& context, const yanlu::organisation::Caller& caller,
                                                         std::int64_t upload) {
    auto file = yanlu::imports::uploaded_file(context, caller, yanlu::imports::UploadId{upload});
    if (!file) return yanlu::refuse(std::move(file.error()));
    return yanlu::reconciliation::HandedIn{std::move(file->name), std::move(file->bytes)};
}

void add_public_register(yanlu::cli::Wiring& out) {
    using namespace yanlu;
    const auto of_program = std::make_shared<public_register::Register>();
    out.rulebook_parts.insert(out.rulebook_parts.end(), {load<public_register::Settings>, load<public_register::FakeReportProcess>});
    out.routes.push_back([of_program](api::Router& router) { public_register::add_routes(router, of_program); });
    out.in_data_folder.push_back([of_program](const std::filesystem::path& data) { of_program->open_key(data); });
    out.jobs.push_back({"public_register.erase_contacts", std::chrono::hours(24), public_register::erase_old_contacts});
}

void add_assessment(yanlu::cli::Wiring& out) {
    using namespace yanlu;
    out.rulebook_parts.insert(out.rulebook_parts.end(), {load<assessment::RulebookSets>, load<assessment::AssessmentProcess>});
    out.routes.emplace_back(assessment::add_routes);
}

void add_census(yanlu::cli::Wiring& out) {
    using namespace yanlu;
    out.rulebook_parts.emplace_back(load<census::CensusProcess>);
    out.routes.emplace_back(census::add_routes);
    std::ranges::copy(census::census_jobs(), std::back_inserter(out.jobs));
}

void add_accountability(yanlu::cli::Wiring& out) {
    using namespace yanlu;
    out.rulebook_parts.insert(out.rulebook_parts.end(), {load<accountability::Ladder>, load<accountability::CaseProcesses>});
    out.routes.emplace_back(accountability::add_routes);
    std::ranges::copy(accountability::ladder_jobs(), std::back_inserter(out.jobs));
    std::ranges::copy(accountability::ladder_subscriptions(), std::back_inserter(out.subscriptions));
}

void add_releases(yanlu::cli::Wiring& out) {
    using namespace yanlu;
    out.rulebook_parts.insert(out.rulebook_parts.end(), {load<releases::Settings>, load<releases::ReleaseProcess>});
    out.routes.emplace_back(releases::add_routes);
    std::ranges::copy(releases::match_subscriptions(), std::back_inserter(out.subscriptions));
}

void add_rounds(yanlu::cli::Wiring& out) {
    using namespace yanlu;
    out.rulebook_parts.emplace_back(load<rounds::RoundSettings>);
    out.routes.emplace_back(rounds::add_routes);
    std::ranges::copy(rounds::round_jobs(), std::back_inserter(out.jobs));
    std::ranges::copy(rounds::finding_subscriptions(), std::back_inserter(out.subscriptions));
}

void add_monitor_reports(yanlu::cli::Wiring& out) {
    using namespace yanlu;
    out.rulebook_parts.insert(out.rulebook_parts.end(), {load<monitor_reports::ProblemCodes>, load<monitor_reports::ReportProcess>});
    out.routes.emplace_back(monitor_reports::add_routes);
}

void add_papers(yanlu::cli::Wiring& out) {
    using namespace yanlu;
    out.rulebook_parts.insert(out.rulebook_parts.end(), {load<papers::TemplateBook>, load<papers::PaperProcess>});
    out.routes.emplace_back(papers::add_routes);
    std::ranges::copy(papers::paper_jobs(), std::back_inserter(out.jobs));
}

yanlu::cli::Wiring wiring() {
    using namespace yanlu;
    cli::Wiring out;
    out.rulebook_parts = {load<organisation::Permissions>,
                          load<organisation::LoginSettings>,
                          load<flow::Machines>,
                          load<registry::Platforms>,
                          load<filings::FilingSystems>,
                          load<filings::FilingProcess>,
                          load<compare::Comparer>,
                          load<pictures::Reader>,
                          load<monitoring::Inspection>,
                          load<monitoring::InspectionSettings>,
                          load<monitoring::PictureIntakeSettings>,
                          load<monitoring::ProtectedNameSettings>,
                          load<monitoring::DistanceRule>,
                          load<monitoring::WordChangeProcess>,
                          load<monitoring::HitExceptionProcess>,
                          load<consolidation::ConsolidationRules>,
                          load<consolidation::CaseProcess>,
                          load<supervision::RuleSet>,
                          load<supervision::ManualItems>,
                          load<supervision::RectificationSettings>,
                          load<supervision::OwnRules>,
                          load<supervision::OfficeSettings>,
                          load<supervision::RuleChangeProcess>,
                          load<supervision::FindingProcess>,
                          load<reconciliation::AbbreviationBook>,
                          load<reconciliation::Settings>,
                          load<opening::OpeningSettings>,
                          load<opening::ApplicationProcess>,
                          load<overview::Tiles>,
                          load<overview::FindingKinds>,
                          load<overview::Shelf>};
    out.gauges = {{"yanlu_outbox_backlog", "Events not delivered yet.", [](Context& c) { return jobs::outbox_backlog(c.database); }}};
    out.routes = {organisation::add_routes, registry::add_routes,    filings::add_routes, imports::add_routes,
                  monitoring::add_routes,   supervision::add_routes, overview::add_routes};
    out.routes.emplace_back([](api::Router& router) { reconciliation::add_routes(router, handed_in); });
    out.routes.emplace_back(consolidation::add_routes);
    out.routes.emplace_back(statistics::add_routes);
    out.routes.emplace_back(opening::add_routes);
    for (const auto& jobs :
         {supervision::supervision_jobs(), filings::filing_jobs(), consolidation::consolidation_jobs(), opening::opening_jobs()})
        out.jobs.insert(out.jobs.end(), jobs.begin(), jobs.end());
    for (const auto& subscriptions : {flow::organisation_subscriptions(), registry::unit_subscriptions(), filings::account_subscriptions(),
                                      supervision::unit_subscriptions(), consolidation::account_subscriptions(),
                                      opening::unit_subscriptions(), supervision::account_subscriptions()})
        out.subscriptions.insert(out.subscriptions.end(), subscriptions.begin(), subscriptions.end());
    out.before_listening = {organisation::announce_first_run, supervision::remember_rule_versions};
    std::ranges::copy(monitoring::picture_jobs(), std::back_inserter(out.jobs));
    out.before_ending.emplace_back([](const Rulebook& rulebook) { rulebook.part<pictures::Reader>().end(); });
    std::ranges::copy(monitoring::profile_jobs(), std::back_inserter(out.jobs));
    std::ranges::copy(monitoring::profile_subscriptions(), std::back_inserter(out.subscriptions));
    add_sessions(out);
    add_public_register(out);
    add_census(out);
    add_accountability(out);
    add_releases(out);
    add_rounds(out);
    add_monitor_reports(out);
    add_assessment(out);
    add_papers(out);
    return out;
}

}  // namespace

// A worker knows nothing of the rest of the program.
int main(int argc, char** argv) {
    if (argc > 1 && argv[1] == yanlu::pictures::worker_verb) return yanlu::pictures::worker_main(argc, argv);
    return yanlu::cli::run(argc, argv, wiring());
}
