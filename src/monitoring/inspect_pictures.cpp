#include "monitoring/inspect_pictures.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "documents/docx_contents.hpp"
#include "documents/zip_archive.hpp"
#include "monitoring/hits.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/statements.hpp"
#include "organisation/permissions.hpp"
#include "pictures/raster.hpp"
#include "pictures/reader.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;
using pictures::PictureHit;
using pictures::Reading;

constexpr const char* verb = "monitoring.inspect_text";
constexpr std::size_t most_in_document = 20;

struct Given {
    std::string name;
    Result<std::string> bytes;
    bool is_embedded = false;  // then the answer shows it, for the asker's page has no file of it
};

// In the order of their names, which is that of the document as word processors number them.
Result<std::vector<Given>> pictures_of_docx(const std::string& bytes, std::size_t most_bytes) {
    if (const auto text = documents::read_docx_contents(bytes); !text) return refuse(text.error());
    const auto archive = documents::ZipArchive::open_bytes(bytes);
    if (!archive) return refuse(archive.error());
    std::vector<Given> out;
    for (const auto& file : archive->files()) {
        if (!file.name.starts_with("word/media/")) continue;
        const auto name = file.name.substr(file.name.rfind('/') + 1);
        out.push_back({name, out.size() < most_in_document ? archive->read(file, most_bytes) : std::string(), true});
    }
    return out;
}

Result<std::vector<Given>> given_by(const AskedFile& asked, const pictures::PictureSettings& settings) {
    if (asked.bytes.starts_with("PK")) return pictures_of_docx(asked.bytes, static_cast<std::size_t>(settings.max_mib) << 20);
    return std::vector<Given>{{asked.file_name, asked.bytes, false}};
}

class Judge {
public:
    Judge(Context& context, const AskedFile& asked)
        : context_(context),
          exceptions_(context.database, context.clock.today()),
          published_at_(asked.published_on ? asked.published_on->begins_at() : context.clock.now()),
          account_(asked.account.value_or(AccountId{})) {}

    Json answer(const Given& given) const {
        Json out{{"name", given.name}, {"image", nullptr}, {"problem", nullptr}, {"reading", nullptr}, {"hits", Json::array()}};
        const auto reading =
            given.bytes ? context_.rulebook.part<pictures::Reader>().read(*given.bytes) : Result<Reading>(refuse(given.bytes.error()));
        if (!reading) {
            out["problem"] = context_.rulebook.message(reading.error().code, reading.error().args);
            return out;
        }
        if (given.is_embedded) out["image"] = "data:" + reading->type + ";base64," + base64(*given.bytes);
        out["reading"] = reading_json(*reading);
        for (const auto& hit : judge_reading(context_, exceptions_, *reading, published_at_, account_))
            out["hits"].push_back(picture_hit_json(context_.rulebook, hit));
        return out;
    }

private:
    Context& context_;
    HitExceptions exceptions_;
    Instant published_at_;
    AccountId account_;
};

Json box_json(const pictures::Box& box) { return box.width > 0 ? pictures::to_json(box) : Json(nullptr); }

}  // namespace

std::optional<Refusal> why_not_inspect(Context& context, const Caller& caller, std::optional<AccountId> account) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, verb)) return refusal;
    if (!account) return std::nullopt;
    const auto scope = permissions.scope_for(caller, verb);
    if (!scope) return scope.error();
    if (context.database.value<std::string>(sql::path_of_account, *account, scope->path_from, scope->path_to)) return std::nullopt;
    return Refusal{RefusalClass::not_found, "organisation.no_such_record", "account_id"};
}

Result<Json> inspect_pictures(Context& context, const Caller& caller, const AskedFile& asked) {
    if (auto refusal = why_not_inspect(context, caller, asked.account)) return refuse(std::move(*refusal));
    auto given = given_by(asked, context.rulebook.part<pictures::Reader>().settings());
    if (!given) return refuse(std::move(given.error()));
    const auto& inspection = context.rulebook.part<Inspection>();
    inspection.follow(context.database);
    const Judge judge(context, asked);
    const std::size_t taken = std::min(given->size(), most_in_document);
    Json answers = Json::array();
    for (std::size_t i = 0; i < taken; ++i) answers.push_back(judge.answer((*given)[i]));
    return Json{{"pictures", std::move(answers)}, {"left_out", given->size() - taken}, {"rulebook_version", inspection.version()}};
}

Json problem_of(const Rulebook& rulebook, std::string_view kept) {
    if (kept.empty()) return nullptr;
    const Json refusal = Json::parse(kept);
    return rulebook.message(refusal["code"].get<std::string>(), refusal["args"].get<std::map<std::string, std::string>>());
}

Json reading_json(const Reading& reading) {
    Json codes = Json::array();
    for (const auto& [symbology, text, box] : reading.codes)
        codes.push_back({{"symbology", symbology}, {"text", text}, {"box", box_json(box)}});
    return {{"type", reading.type}, {"width", reading.width},         {"height", reading.height},
            {"text", reading.text}, {"certainty", reading.certainty}, {"has_position", reading.has_position},
            {"codes", codes}};
}

Json picture_hit_json(const Rulebook& rulebook, const PictureHit& hit) {
    Json out = to_json(rulebook, hit.hit);
    out["place"] = hit.hit.field;
    out["field"] = "picture";
    out["box"] = box_json(hit.box);
    return out;
}

std::string words_of(const Reading& reading, const PictureHit& hit) {
    if (hit.hit.field == "text") return words_between(reading.text, hit.hit.start, hit.hit.end);
    const auto code = std::ranges::find(reading.codes, hit.box, &pictures::Code::box);
    return hit.hit.field == "code" && code != reading.codes.end() ? words_between(code->text, hit.hit.start, hit.hit.end) : "";
}

std::vector<PictureHit> judge_reading(Context& context, const HitExceptions& exceptions, const Reading& reading, Instant published_at,
                                      AccountId account) {
    const auto engine = context.rulebook.part<Inspection>().engine();
    auto hits = pictures::inspect_reading(*engine, context.rulebook.part<pictures::Reader>().settings(), reading, published_at);
    std::erase_if(hits, [&](const PictureHit& hit) { return exceptions.covers(hit.hit.rule, words_of(reading, hit), account); });
    return hits;
}

}  // namespace yanlu::monitoring
