// The addresses and their pages. Only the frame and the inbox load at once; every other page is a chunk of its own.
import { lazy } from "react";
import { Navigate, Route, Routes } from "react-router";

import { InboxPage } from "./features/inbox/InboxPage";
import { SessionGate, use_session } from "./features/session/session";
import { menu, visible } from "./ui/menu";
import { Nothing } from "./ui/parts";
import { Shell } from "./ui/Shell";

const OverviewPage = lazy(() => import("./features/overview/OverviewPage"));
const DashboardPage = lazy(() => import("./features/dashboard/DashboardPage"));
const DashboardRecordsPage = lazy(() => import("./features/dashboard/RecordPages").then((module) => ({ default: module.DashboardRecordsPage })));
const DashboardAccountsPage = lazy(() => import("./features/dashboard/RecordPages").then((module) => ({ default: module.DashboardAccountsPage })));
const MonthlyReportPage = lazy(() => import("./features/dashboard/MonthlyReportPage"));
const LeaderPage = lazy(() => import("./features/dashboard/LeaderPage"));
const UnitsPage = lazy(() => import("./features/units/UnitsPage"));
const UnitPage = lazy(() => import("./features/units/UnitPage"));
const AccountsPage = lazy(() => import("./features/accounts/AccountsPage"));
const AccountPage = lazy(() => import("./features/accounts/AccountPage"));
const UnauthorisedPage = lazy(() => import("./features/accounts/UnauthorisedPage"));
const NewAccountPage = lazy(() => import("./features/accounts/NewAccountPage"));
const FilingsPage = lazy(() => import("./features/filings/FilingsPage"));
const FilingPage = lazy(() => import("./features/filings/FilingPage"));
const ApplicationsPage = lazy(() => import("./features/applications/ApplicationsPage"));
const ApplicationPage = lazy(() => import("./features/applications/ApplicationPage"));
const ApplicationFormPage = lazy(() => import("./features/applications/ApplicationFormPage"));
const DelegationsPage = lazy(() => import("./features/applications/DelegationsPage"));
const CensusesPage = lazy(() => import("./features/census/CensusesPage"));
const CensusPage = lazy(() => import("./features/census/CensusPage"));
const SheetPage = lazy(() => import("./features/census/SheetPage"));
const RoundsPage = lazy(() => import("./features/rounds/RoundsPage"));
const RoundPage = lazy(() => import("./features/rounds/RoundPage"));
const PlanRoundPage = lazy(() => import("./features/rounds/PlanRoundPage"));
const CheckListPage = lazy(() => import("./features/rounds/CheckListPage"));
const PostsPage = lazy(() => import("./features/posts/PostsPage"));
const PostPage = lazy(() => import("./features/posts/PostPage"));
const InspectPage = lazy(() => import("./features/inspections/InspectPage"));
const WordListsPage = lazy(() => import("./features/word_lists/WordListsPage"));
const WordChangePage = lazy(() => import("./features/word_lists/WordChangePage"));
const ReleasesPage = lazy(() => import("./features/releases/ReleasesPage"));
const ReleasePage = lazy(() => import("./features/releases/ReleasePage"));
const CollectionPage = lazy(() => import("./features/posts/CollectionPage"));
const FindingsPage = lazy(() => import("./features/findings/FindingsPage"));
const RegisterFindingPage = lazy(() => import("./features/findings/RegisterFindingPage"));
const FindingPage = lazy(() => import("./features/findings/FindingPage"));
const ImportPage = lazy(() => import("./features/imports/ImportPage"));
const ReconciliationsPage = lazy(() => import("./features/reconciliation/ReconciliationsPage"));
const RunPage = lazy(() => import("./features/reconciliation/RunPage"));
const DifferencePage = lazy(() => import("./features/reconciliation/DifferencePage"));
const ListsPage = lazy(() => import("./features/reconciliation/ListsPage"));
const ListPage = lazy(() => import("./features/reconciliation/ListPage"));
const TakeInListPage = lazy(() => import("./features/reconciliation/TakeInListPage"));
const ConsolidationPage = lazy(() => import("./features/consolidation/ConsolidationPage"));
const ConsolidationCardPage = lazy(() => import("./features/consolidation/CardPage"));
const ConsolidationCasePage = lazy(() => import("./features/consolidation/CasePage"));
const AssessmentsPage = lazy(() => import("./features/assessment/AssessmentsPage"));
const AssessmentPage = lazy(() => import("./features/assessment/AssessmentPage"));
const AssessmentSheetPage = lazy(() => import("./features/assessment/SheetPage"));
const IndicatorSetPage = lazy(() => import("./features/assessment/IndicatorSetPage"));
const LadderPage = lazy(() => import("./features/accountability/LadderPage"));
const NotificationPage = lazy(() => import("./features/accountability/NotificationPage"));
const NotificationFormPage = lazy(() => import("./features/accountability/NotificationFormPage"));
const LadderCasePage = lazy(() => import("./features/accountability/CasePage"));
const AccountabilityFormPage = lazy(() => import("./features/accountability/RecordFormPage"));
const MonitorReportsPage = lazy(() => import("./features/monitor/ReportsPage"));
const MonitorReportPage = lazy(() => import("./features/monitor/ReportPage"));
const MonitorHandInPage = lazy(() => import("./features/monitor/HandInPage"));
const MonitorCommissionPage = lazy(() => import("./features/monitor/CommissionPage"));
const StatisticsPage = lazy(() => import("./features/statistics/StatisticsPage"));
const StatisticsAccountsPage = lazy(() => import("./features/statistics/RecordsPages").then((module) => ({ default: module.StatisticsAccountsPage })));
const StatisticsFilingsPage = lazy(() => import("./features/statistics/RecordsPages").then((module) => ({ default: module.StatisticsFilingsPage })));
const RectificationStatisticsPage = lazy(() => import("./features/findings/RectificationStatisticsPage"));
const RectificationRecordsPage = lazy(() => import("./features/findings/RectificationRecordsPage"));
const PapersPage = lazy(() => import("./features/papers/PapersPage"));
const PaperPage = lazy(() => import("./features/papers/PaperPage"));
const RulesPage = lazy(() => import("./features/rules/RulesPage"));
const RulePage = lazy(() => import("./features/rules/RulePage"));
const ContentRulePage = lazy(() => import("./features/rules/ContentRulePage"));
const HitsPage = lazy(() => import("./features/hits/HitsPage"));
const RuleChangesPage = lazy(() => import("./features/rules/RuleChangesPage"));
const RuleChangePage = lazy(() => import("./features/rules/RuleChangePage"));
const WhatIfPage = lazy(() => import("./features/rules/WhatIfPage"));
const PeoplePage = lazy(() => import("./features/people/PeoplePage"));
const PermissionsPage = lazy(() => import("./features/people/PermissionsPage"));
const FakeReportsPage = lazy(() => import("./features/fake_reports/FakeReportsPage"));
const FakeReportPage = lazy(() => import("./features/fake_reports/FakeReportPage"));
const LedgerPage = lazy(() => import("./features/ledger/LedgerPage"));
const EntryPage = lazy(() => import("./features/ledger/EntryPage"));
const OwnPasswordPage = lazy(() => import("./features/session/OwnPasswordPage"));

export function Pages() {
  return (
    <SessionGate>
      <Routes>
        <Route element={<Shell />}>
          <Route index element={<First />} />
          <Route path="inbox" element={<InboxPage />} />
          <Route path="overview" element={<OverviewPage />} />
          <Route path="dashboard" element={<DashboardPage />} />
          <Route path="dashboard/records" element={<DashboardRecordsPage />} />
          <Route path="dashboard/accounts" element={<DashboardAccountsPage />} />
          <Route path="monthly-report" element={<MonthlyReportPage />} />
          <Route path="desk" element={<LeaderPage />} />
          <Route path="units" element={<UnitsPage />} />
          <Route path="units/:id" element={<UnitPage />} />
          <Route path="accounts" element={<AccountsPage />} />
          <Route path="accounts/new" element={<NewAccountPage />} />
          <Route path="accounts/unauthorised" element={<UnauthorisedPage />} />
          <Route path="accounts/:id" element={<AccountPage />} />
          <Route path="filings" element={<FilingsPage />} />
          <Route path="filings/:id" element={<FilingPage />} />
          <Route path="applications" element={<ApplicationsPage />} />
          <Route path="applications/new" element={<ApplicationFormPage />} />
          <Route path="applications/:id" element={<ApplicationPage />} />
          <Route path="applications/:id/edit" element={<ApplicationFormPage />} />
          <Route path="delegations" element={<DelegationsPage />} />
          <Route path="rounds" element={<RoundsPage />} />
          <Route path="rounds/new" element={<PlanRoundPage />} />
          <Route path="rounds/:id" element={<RoundPage />} />
          <Route path="rounds/:id/plan" element={<PlanRoundPage />} />
          <Route path="round-accounts/:id" element={<CheckListPage />} />
          <Route path="censuses" element={<CensusesPage />} />
          <Route path="censuses/:id" element={<CensusPage />} />
          <Route path="census-sheets/:id" element={<SheetPage />} />
          <Route path="hits" element={<HitsPage />} />
          <Route path="posts" element={<PostsPage />} />
          <Route path="posts/:id" element={<PostPage />} />
          <Route path="inspect" element={<InspectPage />} />
          <Route path="releases" element={<ReleasesPage />} />
          <Route path="releases/:id" element={<ReleasePage />} />
          <Route path="word-lists" element={<WordListsPage />} />
          <Route path="word-lists/changes/:id" element={<WordChangePage />} />
          <Route path="collection" element={<CollectionPage />} />
          <Route path="findings" element={<FindingsPage />} />
          <Route path="findings/new" element={<RegisterFindingPage />} />
          <Route path="findings/:id" element={<FindingPage />} />
          <Route path="imports" element={<ImportPage />} />
          <Route path="imports/:id" element={<ImportPage />} />
          <Route path="reconciliations" element={<ReconciliationsPage />} />
          <Route path="reconciliations/lists" element={<ListsPage />} />
          <Route path="reconciliations/lists/new" element={<TakeInListPage />} />
          <Route path="reconciliations/lists/:id" element={<ListPage />} />
          <Route path="reconciliations/differences/:id" element={<DifferencePage />} />
          <Route path="reconciliations/:id" element={<RunPage />} />
          <Route path="consolidation" element={<ConsolidationPage />} />
          <Route path="consolidation/runs/:run/accounts/:account" element={<ConsolidationCardPage />} />
          <Route path="consolidation/cases/:id" element={<ConsolidationCasePage />} />
          <Route path="assessments" element={<AssessmentsPage />} />
          <Route path="assessments/:id" element={<AssessmentPage />} />
          <Route path="assessments/:id/units/:unit" element={<AssessmentSheetPage />} />
          <Route path="indicator-sets/:id" element={<IndicatorSetPage />} />
          <Route path="accountability" element={<LadderPage />} />
          <Route path="accountability/notifications/new" element={<NotificationFormPage key="new" />} />
          <Route path="accountability/notifications/:id" element={<NotificationPage />} />
          <Route path="accountability/notifications/:id/correct" element={<NotificationFormPage key="correct" />} />
          <Route path="accountability/admonitions/:id" element={<LadderCasePage key="admonition" kind="admonition" />} />
          <Route path="accountability/advices/:id" element={<LadderCasePage key="closure_advice" kind="closure_advice" />} />
          <Route path="accountability/records/new" element={<AccountabilityFormPage />} />
          <Route path="accountability/records/:id" element={<LadderCasePage key="accountability" kind="accountability" />} />
          <Route path="monitor-reports" element={<MonitorReportsPage />} />
          <Route path="monitor-reports/new" element={<MonitorHandInPage />} />
          <Route path="monitor-reports/:id" element={<MonitorReportPage />} />
          <Route path="monitor-commissions/:id" element={<MonitorCommissionPage />} />
          <Route path="fake-reports" element={<FakeReportsPage />} />
          <Route path="fake-reports/:id" element={<FakeReportPage />} />
          <Route path="statistics" element={<StatisticsPage />} />
          <Route path="statistics/accounts" element={<StatisticsAccountsPage />} />
          <Route path="statistics/filings" element={<StatisticsFilingsPage />} />
          <Route path="rectification-statistics" element={<RectificationStatisticsPage />} />
          <Route path="rectification-statistics/records" element={<RectificationRecordsPage />} />
          <Route path="papers" element={<PapersPage />} />
          <Route path="papers/:id" element={<PaperPage />} />
          <Route path="rules" element={<RulesPage />} />
          <Route path="rules/what-if" element={<WhatIfPage />} />
          <Route path="rules/changes" element={<RuleChangesPage />} />
          <Route path="rules/changes/:id" element={<RuleChangePage />} />
          <Route path="rules/:id" element={<RulePage />} />
          <Route path="content-rules/:id" element={<ContentRulePage />} />
          <Route path="people" element={<PeoplePage />} />
          <Route path="permissions" element={<PermissionsPage />} />
          <Route path="ledger" element={<LedgerPage />} />
          <Route path="ledger/:sequence" element={<EntryPage />} />
          <Route path="password" element={<OwnPasswordPage />} />
          <Route path="*" element={<Nothing what="没有这个页面" how="请检查地址，或从左侧菜单进入。" />} />
        </Route>
      </Routes>
    </SessionGate>
  );
}

/** The first page that the post may open: the inbox for those who act, something else for administrators. */
function First() {
  const session = use_session();
  const first = visible(menu, session.permissions)[0]?.entries[0];
  return first ? <Navigate to={first.path} replace /> : <Nothing what="您的岗位还没有可用的功能" how="请联系系统管理员为您设置岗位。" />;
}
