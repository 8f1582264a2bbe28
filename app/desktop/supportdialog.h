// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/supportbundle.h"

#include <QDialog>

class QLabel;

namespace coder {

// The support bundle before it is saved: every file that would be in it, and what was replaced.
class SupportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SupportDialog(SupportBundle bundle, QWidget *parent = nullptr);

private:
    void save();

    SupportBundle m_bundle;
    QLabel *m_outcome;
};

} // namespace coder
