// Ids of business rows: a 64-bit integer allocated by the application, typed so that an account's id cannot be passed for a unit's.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace yanlu {

template <class Tag>
struct Id {
    std::int64_t value = 0;  // 0 is never allocated: "no row"

    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

using UnitId = Id<struct UnitTag>;
using PersonId = Id<struct PersonTag>;
using AppointmentId = Id<struct AppointmentTag>;  // a person holding a role in a unit (岗位); "post" is 发布内容
using AccountId = Id<struct AccountTag>;
using VendorId = Id<struct VendorTag>;
using PostId = Id<struct PostTag>;
using HitId = Id<struct HitTag>;
using FindingId = Id<struct FindingTag>;
using AttachmentId = Id<struct AttachmentTag>;

}  // namespace yanlu

template <class Tag>
struct std::hash<yanlu::Id<Tag>> {
    std::size_t operator()(yanlu::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
