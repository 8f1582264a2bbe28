// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace coder {

class Program;

// Where MONTH_CAP_ENDS_SESSIONS is set: from now on the sessions that this program holds do not begin an hour that
// takes the month over its cap. Their leases are shortened, so that the VM itself warns and ends with the hour that is
// paid.
void keepMonthCap(Program &program);

} // namespace coder
