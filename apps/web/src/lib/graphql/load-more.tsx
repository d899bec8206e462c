import { Button } from "../../ui/button.tsx";
import { useText } from "../text/use-text.ts";

interface LoadMoreProps {
  /** Of the connection that is shown; undefined while it is on its way. */
  pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } | undefined;
  /** `(after) => fetchMore({ variables: { after } })` */
  onMore: (after: string | null) => Promise<unknown>;
}

/** The next page of a list, under it; nothing when there is none. */
export function LoadMore({ pageInfo, onMore }: LoadMoreProps): React.JSX.Element | null {
  const t = useText("ui");
  if (!pageInfo?.hasNextPage) return null;
  return (
    <div>
      <Button variant="secondary" onPress={() => void onMore(pageInfo.endCursor)}>
        {t("loadMore")}
      </Button>
    </div>
  );
}
