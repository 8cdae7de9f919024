//! Pictures in the terminal: drawn in signs where they fit, told by their table otherwise and in plain lines.

use super::Page;
use crate::export::chart::text;
use crate::model::document::Table;
use crate::model::picture::Picture;

impl Page {
    /// The title and what is to be seen, then the drawing, or else the table.
    pub(super) fn picture(&self, picture: &Picture) -> String {
        let drawn = if self.plain { None } else { text::drawing(self.lang, &picture.drawing, self.width) };
        // The drawing has all that the table has; both would be too long to find one's way in.
        let content = drawn.unwrap_or_else(|| {
            let named = picture.table.caption.trim() == picture.title.trim();
            let caption = if named { String::new() } else { picture.table.caption.clone() };
            self.table(&Table { caption, ..picture.table.clone() }, "")
        });
        let mut opening = vec![self.text(&picture.title), self.text(&picture.description)];
        opening.retain(|piece| !piece.is_empty());
        let mut pieces = vec![opening.join("\n"), content];
        pieces.retain(|piece| !piece.is_empty());
        pieces.join("\n\n")
    }
}
