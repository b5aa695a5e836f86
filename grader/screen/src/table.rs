//! Tables: numbers to the right, words to the left, and never wider than they may be.

use crate::text::{clip, columns, left, right};

/// A column of words is not clipped to less than this.
const SHORTEST: usize = 14;

/// A table with a heading.
#[derive(Clone, Debug)]
pub struct Table {
    heading: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// How the columns are laid out.
#[derive(Clone, Copy)]
struct Layout {
    /// Whether headings break between their words.
    breaks: bool,
    /// Spaces between columns.
    gap: usize,
}

impl Table {
    /// A table without rows. Where the table is too wide, the headings break between their words.
    pub fn new(heading: &[&str]) -> Self {
        Self { heading: heading.iter().map(|&cell| cell.to_owned()).collect(), rows: Vec::new() }
    }

    /// Adds a row, a cell for each heading.
    pub fn row<T: ToString>(&mut self, cells: impl IntoIterator<Item = T>) {
        self.rows.push(cells.into_iter().map(|cell| cell.to_string()).collect());
    }

    /// The table in at most `width` columns. Words in the last column are clipped; what still finds no place comes
    /// below, behind the first column once more.
    pub fn text(&self, width: usize) -> String {
        let all: Vec<usize> = (0..self.heading.len()).collect();
        let layouts =
            [Layout { breaks: false, gap: 2 }, Layout { breaks: true, gap: 2 }, Layout { breaks: true, gap: 1 }];
        let last = layouts[2];
        if let Some(layout) = layouts.into_iter().find(|&layout| self.needs(&all, layout) <= width) {
            return self.lines(&all, layout, width);
        }
        let mut blocks = Vec::new();
        let mut block = vec![0];
        for column in 1..self.heading.len() {
            block.push(column);
            if self.needs(&block, last) > width && block.len() > 2 {
                block.pop();
                blocks.push(self.lines(&block, last, width));
                block = vec![0, column];
            }
        }
        blocks.push(self.lines(&block, last, width));
        blocks.join("\n")
    }

    /// The columns that these columns need at least.
    fn needs(&self, shown: &[usize], layout: Layout) -> usize {
        let widths: Vec<usize> = shown.iter().map(|&column| self.width(column, layout)).collect();
        let mut sum: usize = widths.iter().sum::<usize>() + layout.gap * widths.len().saturating_sub(1);
        if let (Some(&column), Some(&width)) = (shown.last(), widths.last())
            && !self.is_number(column)
        {
            sum -= width.saturating_sub(SHORTEST);
        }
        sum
    }

    fn width(&self, column: usize, layout: Layout) -> usize {
        let heading = self.heading_lines(column, layout).iter().map(|line| columns(line)).max().unwrap_or(0);
        self.cells(column).map(columns).max().unwrap_or(0).max(heading)
    }

    fn cells(&self, column: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().map(move |row| row.get(column).map_or("", String::as_str))
    }

    /// Whether a column holds numbers and nothing else.
    fn is_number(&self, column: usize) -> bool {
        let is_number = |cell: &str| cell.is_empty() || cell.trim_end_matches(['%', ' ']).parse::<f64>().is_ok();
        self.cells(column).all(is_number)
    }

    fn heading_lines(&self, column: usize, layout: Layout) -> Vec<&str> {
        let heading = self.heading[column].as_str();
        if layout.breaks { heading.split(' ').collect() } else { vec![heading] }
    }

    fn lines(&self, shown: &[usize], layout: Layout, width: usize) -> String {
        let headings: Vec<Vec<&str>> = shown.iter().map(|&column| self.heading_lines(column, layout)).collect();
        let height = headings.iter().map(Vec::len).max().unwrap_or(0);
        let mut text = String::new();
        for line in 0..height {
            // Short headings stand at the bottom.
            let cell = |heading: &Vec<&str>| match (line + heading.len()).checked_sub(height) {
                Some(line) => heading[line].to_owned(),
                None => String::new(),
            };
            text += &self.line(shown, headings.iter().map(cell), layout, width);
        }
        for row in &self.rows {
            let cells = shown.iter().map(|&column| row.get(column).cloned().unwrap_or_default());
            text += &self.line(shown, cells, layout, width);
        }
        text
    }

    fn line(&self, shown: &[usize], cells: impl Iterator<Item = String>, layout: Layout, width: usize) -> String {
        let mut line = String::new();
        for (i, (cell, &column)) in cells.zip(shown).enumerate() {
            if i > 0 {
                line += &" ".repeat(layout.gap);
            }
            let own = self.width(column, layout);
            let is_last = i + 1 == shown.len();
            line += &match (self.is_number(column), is_last) {
                (true, _) => right(&cell, own),
                (false, false) => left(&cell, own),
                (false, true) => clip(&cell, width.saturating_sub(columns(&line)).max(1)),
            };
        }
        line.trim_end().to_owned() + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let mut table = Table::new(&["エポック", "train loss", "valid loss", "headline"]);
        table.row(["1", "0.4499", "0.4552", "Bank cuts rates as inflation falls"]);
        table.row(["10", "0.2959", "0.3285", "風邪の新しい薬が見つかる"]);
        table
    }

    #[test]
    fn numbers_stand_right_and_words_left() {
        let lines: Vec<_> = table().text(80).lines().map(str::to_owned).collect();
        assert_eq!(lines[0], "エポック  train loss  valid loss  headline");
        assert_eq!(lines[1], "       1      0.4499      0.4552  Bank cuts rates as inflation falls");
        assert_eq!(lines[2], "      10      0.2959      0.3285  風邪の新しい薬が見つかる");
    }

    #[test]
    fn no_line_is_wider_than_it_may_be_and_no_number_is_lost() {
        for width in 24..80 {
            let text = table().text(width);
            for line in text.lines() {
                assert!(columns(line) <= width, "{width}: {line}");
            }
            for number in ["0.4499", "0.4552", "0.2959", "0.3285"] {
                assert!(text.contains(number), "{width}: {text}");
            }
        }
    }
}
