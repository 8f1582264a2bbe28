// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>

namespace coder {

// Plain text that stands back (headings of facts, help) and can still be read in every palette; a disabled label
// cannot.
class QuietLabel : public QLabel
{
    Q_OBJECT
public:
    explicit QuietLabel(const QString &text = {}, QWidget *parent = nullptr);
    // Not quiet = in the colour of text.
    void setQuiet(bool isQuiet);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paint();

    bool m_isQuiet = true;
};

} // namespace coder
