// Evidence of a record: findings, versions of posts, notifications and files, each with the digest that it had when it was added. The
// package puts beside them what the ledger holds of each, with its proof.
#include <algorithm>

#include "accountability/evidence_package.hpp"
#include "accountability/notifications.hpp"
#include "accountability/statements.hpp"
#include "accountability/steps.hpp"
#include "ledger/verify.hpp"
#include "organisation/permissions.hpp"
#include "registry/attachments.hpp"
#include "supervision/finding.hpp"

namespace yanlu::accountability {
namespace {

struct Item {
    std::int64_t version = 0;
    std::string digest;
};

std::string hex_of(std::string_view bytes) {
    const auto digest = digest_from(bytes);
    return digest ? hex(*digest) : std::string();
}

Refusal not_concerned(const std::string& field) {
    return {RefusalClass::invalid, "accountability.evidence_is_not_about_it", field, "", {}, {}};
}

bool concerns(const Case& subject, std::optional<AccountId> account, UnitId unit) {
    return subject.account ? account == subject.account : unit == subject.unit;
}

Result<Item> finding_item(Step& step, std::int64_t id, const std::string& field) {
    const auto finding = supervision::load_finding(step.context.database, FindingId{id});
    if (!finding || !concerns(step.subject, finding->account, finding->host)) return refuse(not_concerned(field));
    return Item{finding->version, hex(sha256({canonical(finding->facts())}))};
}

Result<Item> post_item(Step& step, std::int64_t id, const std::string& field) {
    struct Found {
        Item item;
        AccountId account;
        UnitId host;
    };
    const auto found = step.context.database.one(
        sql::newest_post_version,
        [](const storage::Row& row) { return Found{{row.integer(0), hex_of(row.text(1))}, row.get<AccountId>(2), row.get<UnitId>(3)}; },
        id);
    if (!found || !concerns(step.subject, found->account, found->host)) return refuse(not_concerned(field));
    return found->item;
}

Result<Item> notification_item(Step& step, std::int64_t id, const std::string& field) {
    const auto found = find_notification(step.context.database, NotificationId{id});
    if (!found || !concerns(step.subject, found->account, found->holder)) return refuse(not_concerned(field));
    return Item{found->version, hex(sha256({canonical(found->facts())}))};
}

Result<Item> file_item(Step& step, std::int64_t id, const std::string& field) {
    const auto file = registry::own_attachment(step.context, step.caller, AttachmentId{id}, field);
    if (!file) return refuse(file.error());
    return Item{0, file->digest};
}

Result<Item> item_of(Step& step, const EvidenceInput& input, const std::string& field) {
    if (input.kind == "finding") return finding_item(step, input.id, field);
    if (input.kind == "post") return post_item(step, input.id, field);
    if (input.kind == "notification") return notification_item(step, input.id, field);
    return file_item(step, input.id, field);
}

std::string title_of(Context& context, const std::string& kind, std::int64_t id, std::int64_t version) {
    if (kind == "finding") return supervision::load_finding(context.database, FindingId{id})->title;
    if (kind == "post") return context.database.value<std::string>(sql::title_of_post_version, id, version).value_or("");
    if (kind == "file") return registry::find_attachment(context.database, AttachmentId{id})->file_name;
    const Notification found = *find_notification(context.database, NotificationId{id});
    return found.document_number.empty() ? found.issuer : found.document_number;
}

Json snapshot_of(Context& context, const std::string& kind, std::int64_t id, std::int64_t version) {
    if (kind == "finding") return supervision::load_finding(context.database, FindingId{id})->facts();
    if (kind == "notification") return find_notification(context.database, NotificationId{id})->facts();
    if (kind == "file") return registry::attachment_json(*registry::find_attachment(context.database, AttachmentId{id}));
    const auto post = context.database.one(
        sql::post_version,
        [](const storage::Row& row) {
            return Json{{"title", row.get<std::string>(0)},
                        {"body", row.get<std::string>(1)},
                        {"url", row.get<std::string>(2)},
                        {"published_at", rfc3339(row.get<Instant>(3))},
                        {"recorded_at", rfc3339(row.get<Instant>(4))},
                        {"is_gone", row.get<bool>(5)},
                        {"digest", hex_of(row.text(6))}};
        },
        id, version);
    return post.value_or(Json(nullptr));
}

// The ledger's entries of one record, each with its audit path to the present root.
void add_entries(Context& context, const std::string& kind, std::int64_t id, const std::vector<Digest>& leaves, Json& out) {
    context.database.each(
        sql::entries_of_subject,
        [&](const storage::Row& row) {
            Json proof = Json::array();
            for (const Digest& step : ledger::inclusion_proof(leaves, static_cast<std::uint64_t>(row.integer(0))))
                proof.push_back(hex(step));
            out.push_back({{"sequence", row.integer(0)},
                           {"canonical", row.get<std::string>(1)},
                           {"leaf", hex_of(row.text(2))},
                           {"proof", std::move(proof)}});
        },
        kind, id);
}

}  // namespace

std::optional<Refusal> add_evidence(Step& step, const std::vector<EvidenceInput>& evidence) {
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const EvidenceInput& each = evidence[i];
        const auto item = item_of(step, each, "evidence." + std::to_string(i) + ".id");
        if (!item) return item.error();
        step.context.database.execute(sql::insert_evidence, storage::allocate_ids(step.context.database), step.subject.id, each.kind,
                                      each.id, item->version, item->digest, each.note, step.caller.actor.person, step.context.clock.now());
    }
    return std::nullopt;
}

std::int64_t evidence_count(storage::Connection& database, CaseId id) { return *database.value<std::int64_t>(sql::count_evidence, id); }

Json evidence_of(Context& context, CaseId id) {
    Json out = Json::array();
    context.database.each(
        sql::evidence_of_case,
        [&](const storage::Row& row) {
            out.push_back({{"id", row.integer(0)},
                           {"kind", row.get<std::string>(1)},
                           {"subject_id", row.integer(2)},
                           {"subject_version", row.integer(3)},
                           {"digest", row.get<std::string>(4)},
                           {"note", row.get<std::string>(5)},
                           {"added_at", rfc3339(row.get<Instant>(6))}});
        },
        id);
    for (Json& each : out)
        each["title"] =
            title_of(context, each["kind"], each["subject_id"].get<std::int64_t>(), each["subject_version"].get<std::int64_t>());
    return out;
}

Result<Json> evidence_package(Context& context, const organisation::Caller& caller, CaseId id) {
    const auto subject = find_case(context.database, id);
    if (!subject || subject->kind != accountability_record) return refuse(RefusalClass::not_found, "api.no_such_record");
    const UnitPlace place = place_of(context.database, subject->unit);
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "accountability.export_evidence", place.path))
        return refuse(std::move(*refusal));
    const ledger::Checkpoint now = ledger::current_checkpoint(context.database);
    const auto leaves = ledger::read_leaves(context.database, now.size);
    Json entries = Json::array();
    add_entries(context, subject->kind, subject->id.value, leaves, entries);
    Json items = evidence_of(context, id);
    for (Json& each : items) {
        const std::int64_t of = each["subject_id"].get<std::int64_t>();
        each["snapshot"] = snapshot_of(context, each["kind"], of, each["subject_version"].get<std::int64_t>());
        if (each["kind"] == "finding" || each["kind"] == "notification") add_entries(context, each["kind"], of, leaves, entries);
    }
    return Json{
        {"record", case_json(context, *subject)},
        {"content", subject->content},
        {"evidence", std::move(items)},
        {"ledger", {{"entries", std::move(entries)}, {"checkpoint", {{"size", now.size}, {"root", hex(now.root)}, {"hash", "sha256"}}}}},
        {"made_at", rfc3339(context.clock.now())}};
}

}  // namespace yanlu::accountability
