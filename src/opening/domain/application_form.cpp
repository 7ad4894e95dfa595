// Form ↔ JSON. The JSON is canonical, so that the same form always has the same digest.
#include "opening/domain/application_form.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "registry/domain/account.hpp"

namespace yanlu::opening {
namespace {

Json holders_json(const registry::Holders& holders) {
    Json out = Json::array();
    for (const auto& duty : registry::duties()) {  // in the order of responsibility
        const auto found = holders.find(duty);
        if (found == holders.end()) continue;
        for (const auto& holder : found->second)
            out.push_back({{"duty", duty}, {"person_name", holder.person_name}, {"title", holder.title}, {"phone", holder.phone}});
    }
    return out;
}

registry::Holders holders_from(const Json& json) {
    registry::Holders out;
    for (const Json& each : json)
        out[each.at("duty").get<std::string>()].push_back(
            {each.at("person_name").get<std::string>(), each.at("title").get<std::string>(), each.at("phone").get<std::string>()});
    return out;
}

Json contract_json(const std::optional<PlannedContract>& contract) {
    if (!contract) return nullptr;
    return {{"vendor_id", contract->vendor.value},
            {"starts_on", contract->starts_on.iso()},
            {"ends_on", contract->ends_on.iso()},
            {"staff", contract->staff}};
}

std::optional<PlannedContract> contract_from(const Json& json) {
    if (json.is_null()) return std::nullopt;
    return PlannedContract{VendorId{json.at("vendor_id").get<std::int64_t>()}, Date::parse(json.at("starts_on").get<std::string>()).value(),
                           Date::parse(json.at("ends_on").get<std::string>()).value(), json.at("staff").get<std::string>()};
}

}  // namespace

Json form_json(const ApplicationForm& form) {
    return {{"host_unit_id", form.host_unit.value},
            {"platform", form.platform},
            {"name", form.name},
            {"kind", form.kind},
            {"certified_host", form.certified_host},
            {"link", form.link},
            {"purpose", form.purpose},
            {"is_for_event", form.is_for_event},
            {"event", form.event},
            {"exception_reason", form.exception_reason},
            {"duty_holders", holders_json(form.holders)},
            {"contract", contract_json(form.contract)}};
}

ApplicationForm form_from(const Json& json) {
    const auto text = [&](const char* name) { return json.at(name).get<std::string>(); };
    return {.host_unit = UnitId{json.at("host_unit_id").get<std::int64_t>()},
            .platform = text("platform"),
            .name = text("name"),
            .kind = text("kind"),
            .certified_host = text("certified_host"),
            .link = text("link"),
            .purpose = text("purpose"),
            .is_for_event = json.at("is_for_event").get<bool>(),
            .event = text("event"),
            .exception_reason = text("exception_reason"),
            .holders = holders_from(json.at("duty_holders")),
            .contract = contract_from(json.at("contract"))};
}

std::string content_digest(const ApplicationForm& form, std::vector<std::string> material_digests) {
    std::ranges::sort(material_digests);
    const Digest digest = sha256(canonical(Json{{"form", form_json(form)}, {"materials", material_digests}}));
    return hex(digest);
}

}  // namespace yanlu::opening
