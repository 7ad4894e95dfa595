// Hides personal data so that people can still tell one item from another: 138****8000.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yanlu::inspect {

// How many letters, digits and characters stay readable at each end; separators always stay.
struct Mask {
    std::size_t head = 0;
    std::size_t tail = 0;
};
std::string masked(std::string_view text, Mask mask);

inline std::string mask_id_card(std::string_view text) { return masked(text, {6, 4}); }
inline std::string mask_mobile(std::string_view text) { return masked(text, {3, 4}); }
inline std::string mask_bank_card(std::string_view text) { return masked(text, {6, 4}); }
inline std::string mask_passport(std::string_view text) { return masked(text, {2, 3}); }
inline std::string mask_licence_plate(std::string_view text) { return masked(text, {2, 2}); }
inline std::string mask_landline(std::string_view text) { return masked(text, {4, 2}); }
inline std::string mask_address(std::string_view text) { return masked(text, {8, 0}); }

}  // namespace yanlu::inspect
