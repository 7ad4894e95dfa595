// What an applicant writes, as a value; its JSON as it is stored, and the digest that every signature is bound to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "registry/domain/duty_holders.hpp"

namespace yanlu::opening {

struct PlannedContract {
    VendorId vendor;
    Date starts_on;
    Date ends_on;
    std::string staff = {};
    friend bool operator==(const PlannedContract&, const PlannedContract&) = default;
};

// A draft may lack anything but its host; `opening_rules` says what is missing for submission.
struct ApplicationForm {
    UnitId host_unit;
    std::string platform = {};
    std::string name = {};
    std::string kind = "publishing";
    std::string certified_host = {};
    std::string link = {};
    std::string purpose = {};
    bool is_for_event = false;  // a single event or special task (重大活动或专项工作)
    std::string event = {};
    std::string exception_reason = {};
    registry::Holders holders = {};
    std::optional<PlannedContract> contract = {};
    friend bool operator==(const ApplicationForm&, const ApplicationForm&) = default;
};

Json form_json(const ApplicationForm& form);
ApplicationForm form_from(const Json& json);
// SHA-256 over the form and the digests of its materials, as hex: what was signed.
std::string content_digest(const ApplicationForm& form, std::vector<std::string> material_digests);

}  // namespace yanlu::opening
