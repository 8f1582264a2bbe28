// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QTemporaryDir>

namespace coder::bench {

// Copies of the libraries and Qt plugins that programs load. A page that several programs map counts for a part in each
// of them; these are mapped by no other program of this computer, so that what is measured does not hang on what else
// runs.
class OwnLibraries
{
public:
    bool copyFor(const QStringList &programs);
    // For bwrap: what makes a program load them.
    QStringList bwrapOptions() const;

private:
    QTemporaryDir m_dir;
};

} // namespace coder::bench
