// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace coder::test {

// A file or folder of the material that lies beside the source tree (recorded answers, the API's description), found
// by the environment's CODER_SHARED or as ../shared; empty if it is not there: then skip, saying so.
QString sharedPath(const QString &sourceDir, const QString &relative);

} // namespace coder::test

// For tests, which know where the source is.
#define CODER_SHARED_PATH(relative) coder::test::sharedPath(QStringLiteral(CODER_SOURCE_DIR), QStringLiteral(relative))
