import type { ReactNode } from "react";
import { Container, Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { PageTitle } from "../page-title.tsx";
import styles from "./article.module.css";

export interface ArticleSection {
  title: string;
  paragraphs?: readonly ReactNode[];
  items?: readonly ReactNode[];
}

interface ArticleProps {
  title: string;
  lead: string;
  sections: readonly ArticleSection[];
  /** Under the last section. */
  children?: ReactNode;
}

/** A page of text: about, privacy, accessibility. */
export function Article({ title, lead, sections, children }: ArticleProps): React.JSX.Element {
  return (
    <Container padding={7}>
      <PageTitle>{title}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={title} lead={<p>{lead}</p>} />
        {sections.map((section) => (
          <Stack key={section.title} as="section" gap={3} width="text">
            <h2>{section.title}</h2>
            {section.paragraphs?.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
            {section.items && (
              <ul className={styles["items"]}>
                {section.items.map((item, index) => (
                  <li key={index}>{item}</li>
                ))}
              </ul>
            )}
          </Stack>
        ))}
        {children}
      </Stack>
    </Container>
  );
}
