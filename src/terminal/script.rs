//! Replies written in advance, for tests and rehearsals; what would be shown is kept.

use std::collections::VecDeque;
use std::io;

use super::page::Page;
use super::{Keep, Prompter, Reply};
use crate::engine::interview::prompt::{Notice, Prompt};

/// Gives its replies one after the other, then the end of input.
pub struct Script {
    /// The replies still to give.
    pub replies: VecDeque<String>,
    /// All that was said and asked, with the replies.
    pub transcript: String,
    /// How it is laid out.
    pub page: Page,
}

impl Prompter for Script {
    fn tell(&mut self, notices: &[Notice]) -> io::Result<()> {
        self.transcript.push_str(&self.page.notices(notices));
        Ok(())
    }

    fn ask(&mut self, prompt: &Prompt, _: Keep<'_>) -> io::Result<Reply> {
        self.transcript.push_str(&self.page.prompt(prompt));
        if prompt.rejected.is_none() {
            self.transcript.push_str(&self.page.typed(prompt));
            self.transcript.push_str(&self.page.entries(prompt));
        }
        let reply = self.replies.pop_front();
        self.transcript.push_str("> ");
        self.transcript.push_str(reply.as_deref().unwrap_or_default());
        self.transcript.push('\n');
        Ok(reply.map_or(Reply::EndOfInput, Reply::Typed))
    }
}
